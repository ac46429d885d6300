import type { HouseStyle } from '../houseStyle'
import type { Finding, Rule } from '../issue'
import { mend } from '../mend'
import { occurrencesOf, phrasesIn } from '../occurrencesOf'
import { passagesOf } from '../passagesOf'
import { remembered } from '../remembered'

const outlets = new Set([
  'newsOrganization',
  'newsAgency',
  'broadcaster',
  'stateMedia',
  'government',
])

/** "Neither foreign ministry" is no name. */
const isOneOfMany = /\b(?:any|each|either|every|neither|no|which) $/i

export const nameCapitals = {
  severity: 'warning',
  finds:
    'A name of house style, or a linked outlet’s, without its capitals: north Korean, foreign ministry.',
  check: (story, style) => {
    const passages = passagesOf(story, style)
    const find = (name: string, mayBeAllLower: boolean): Finding[] =>
      occurrencesOf(name, passages)
        .filter(({ passage: { text }, start, end }) => {
          const written = text.slice(start, end)
          if (written === name || written.toLowerCase() !== name.toLowerCase()) return false
          if (written === name.toUpperCase()) return false
          if (isOneOfMany.test(text.slice(Math.max(0, start - 9), start))) return false
          // "Hard financial times" is not the newspaper, "Financial times" is.
          return mayBeAllLower || written !== written.toLowerCase()
        })
        .map(place => mend(place, name))

    const names = namesOf(style)
    const outletNames = story.sources
      .filter(({ kind, name }) => outlets.has(kind) && name.includes(' ') && !names.includes(name))
      .map(({ name }) => name)
    const found = [
      ...phrasesIn(passages, names).flatMap(name => find(name, true)),
      ...outletNames.flatMap(name => find(name, false)),
    ]
    // Where one name holds another (North Korean, Korean), the longer is meant, and comes first.
    return found.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  },
} satisfies Rule

const namesOf = remembered(({ names, countries, nationalities }: HouseStyle) => [
  ...new Set([...names, ...countries, ...nationalities]),
])
