import type { Component, Mark } from './edtf'

/** A component with what was written at its two sides. */
export type MarkedDigits = { left: string; digits: string; right: string }

function combine(marks: string): Mark {
  if (marks === '') return ''
  const isUncertain = /[?%]/.test(marks)
  const isApproximate = /[~%]/.test(marks)
  if (isUncertain && isApproximate) return '%'
  return isUncertain ? '?' : isApproximate ? '~' : ''
}

/**
 * Gives each component, from the year down, the marks that apply to it.
 *
 * EDTF level 2, Qualification: a mark at the right of a component covers it and all at its left;
 * one at the left covers that component alone.
 */
export function readMarks(written: MarkedDigits[]): Component[] {
  return written.map(({ left, digits }, at) => {
    let marks = left
    for (const { right } of written.slice(at)) marks += right
    return { digits, mark: combine(marks) }
  })
}

/** Writes components with the fewest marks: one at the right of all that share the year's. */
export function writeMarks(components: Component[]): string {
  const shared = components[0]?.mark ?? ''
  const firstOther = components.findIndex(({ mark }) => mark !== shared)
  const sharedCount = firstOther === -1 ? components.length : firstOther
  return components
    .map(({ digits, mark }, at) => {
      if (at >= sharedCount) return mark + digits
      return at === sharedCount - 1 ? digits + mark : digits
    })
    .join('-')
}
