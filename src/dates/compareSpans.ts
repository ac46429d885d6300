import type { Bounds } from './boundsOf'

/** Sorts after every day. */
const never = '~'

/**
 * Orders dates on a timeline, for `Array.prototype.sort`.
 *
 * A date stands at its earliest day, or at its latest when the earliest is not known; one with
 * neither stands last. On the same day, what had happened by then comes before what began then, and
 * of two that began together the one that ended first. 0 only when both bounds are the same, so the
 * order is total.
 */
export function compareSpans(a: Bounds, b: Bounds): -1 | 0 | 1 {
  return (
    compareText(a.earliest ?? a.latest ?? never, b.earliest ?? b.latest ?? never) ||
    compareText(a.earliest ?? '', b.earliest ?? '') ||
    compareText(a.latest ?? never, b.latest ?? never)
  )
}

function compareText(a: string, b: string): -1 | 0 | 1 {
  return a === b ? 0 : a < b ? -1 : 1
}
