import { type Occurrence, occurrencesOf } from './occurrencesOf'
import type { Passage } from './passagesOf'

/**
 * Where a story writes an event’s date as it is on file; an ellipsis in it stands for words left
 * out. Null when it does not.
 */
export function findAsWritten(
  passages: readonly Passage[],
  dateAsWritten: string,
): Occurrence[] | null {
  const [first, ...rest] = dateAsWritten
    .split(/…|\.\.\./)
    .filter(part => /[\p{L}\p{N}]/u.test(part))
    .map(part => occurrencesOf(part, passages))
  for (const place of first ?? []) {
    const places = [place]
    for (const part of rest) {
      const from = places.at(-1)?.end ?? 0
      const next = part.find(({ passage, start }) => passage === place.passage && start >= from)
      if (next) places.push(next)
    }
    if (places.length === rest.length + 1) return places
  }
  return null
}
