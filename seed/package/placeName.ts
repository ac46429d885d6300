import type { Place } from './storyYaml'

/** A place in `story.yaml` in words: `people kim-jong-un: sameAs, number 2`. */
export function placeName(place: Place, story: unknown): string {
  let [words, at]: [string, unknown] = ['', story]
  for (const step of place) {
    at = childOf(at, step)
    if (typeof step !== 'number') words += words === '' ? String(step) : `: ${String(step)}`
    else words += typeof at === 'object' ? itemName(at, step) : `, number ${step + 1}`
  }
  return words
}

function itemName(item: unknown, index: number): string {
  const slug = childOf(item, 'slug')
  return typeof slug === 'string' ? ` ${slug}` : `, number ${index + 1}`
}

function childOf(parent: unknown, step: PropertyKey): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined
  return Object.getOwnPropertyDescriptor(parent, step)?.value
}
