import type { Issue, Rule } from '../issue'
import { mend } from '../mend'
import { findAll, passagesOf } from '../passages'

const outlets = new Set([
  'newsOrganization',
  'newsAgency',
  'broadcaster',
  'stateMedia',
  'government',
])

/** "Neither foreign ministry" is no name. */
const isOneOfMany = /\b(?:any|each|either|every|neither|no|which) $/i

/** Names that house style or a linked outlet spells with capitals: North Korean, Foreign Ministry. */
export const nameCapitals: Rule = (story, style) => {
  const find = (name: string, mayBeAllLower: boolean): Issue[] =>
    findAll(passagesOf(story, style), name)
      .filter(({ passage: { text }, start, end }) => {
        const written = text.slice(start, end)
        if (written === name || written.toLowerCase() !== name.toLowerCase()) return false
        if (written === name.toUpperCase()) return false
        if (isOneOfMany.test(text.slice(Math.max(0, start - 9), start))) return false
        // "Hard financial times" is not the newspaper, "Financial times" is.
        return mayBeAllLower || written !== written.toLowerCase()
      })
      .map(place => mend(place.passage, place, { rule: 'nameCapitals', suggestion: name }))

  const outletNames = story.sources
    .filter(({ kind, name }) => outlets.has(kind) && name.includes(' '))
    .map(({ name }) => name)
  const found = [
    ...[...style.names, ...style.countries, ...style.nationalities].flatMap(name =>
      find(name, true),
    ),
    ...outletNames.flatMap(name => find(name, false)),
  ]
  // Where one name holds another (North Korean, Korean), the longer is meant, and comes first.
  return found.toSorted((a, b) => b.end - b.start - (a.end - a.start))
}
