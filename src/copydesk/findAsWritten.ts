import type { Occurrence } from './occurrencesOf'
import type { Passage } from './passagesOf'
import { findPhrase } from './words'

/**
 * Where a story writes an event’s date as it is on file; an ellipsis in it stands for words left
 * out. Null when it does not.
 */
export function findAsWritten(
  passages: readonly Passage[],
  dateAsWritten: string,
): Occurrence[] | null {
  const parts = dateAsWritten.split(/…|\.\.\./).filter(part => /[\p{L}\p{N}]/u.test(part))
  for (const passage of passages) {
    const places: Occurrence[] = []
    for (const part of parts) {
      const from = places.at(-1)?.end ?? 0
      const span = findPhrase(passage, part).find(({ start }) => start >= from)
      if (span) places.push({ ...span, passage })
    }
    if (places.length > 0 && places.length === parts.length) return places
  }
  return null
}
