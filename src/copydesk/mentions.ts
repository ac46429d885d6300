import type { HouseStyle } from './houseStyle'
import { opensSentence } from './opensSentence'
import { findAll, isQuoted, type Passage, type Place } from './passages'
import type { StoryPerson } from './story'

/** A place where a text names a person. */
export type Mention = Place & {
  /** The whole name or another known one, the second reference, or the family name alone. */
  form: 'full' | 'alternate' | 'second' | 'family'
}

const found = new WeakMap<readonly Passage[], Map<StoryPerson, Mention[]>>()

/**
 * Where the writer, not somebody quoted, names a person, in reading order and without overlap: the
 * longest form at each place.
 */
export function mentionsOf(
  person: StoryPerson,
  passages: readonly Passage[],
  style: HouseStyle,
): readonly Mention[] {
  let mentions = found.get(passages)
  if (!mentions) found.set(passages, (mentions = new Map()))
  const known = mentions.get(person) ?? findMentions(person, passages, style)
  mentions.set(person, known)
  return known
}

function findMentions(
  person: StoryPerson,
  passages: readonly Passage[],
  style: HouseStyle,
): Mention[] {
  const forms = [
    ...[person.name, ...person.alternateNames.filter(other => isSameName(other, person.name))].map(
      name => ({ form: 'full' as const, name }),
    ),
    ...person.alternateNames
      .filter(other => !isSameName(other, person.name))
      .map(name => ({ form: 'alternate' as const, name })),
    { form: 'second' as const, name: person.secondReference },
    { form: 'family' as const, name: person.familyName },
  ]
  const places = forms
    .flatMap(({ form, name }) => findAll(passages, name).map(place => ({ ...place, form })))
    .filter(place => place.form !== 'family' || isName(place, person.familyName))
    .toSorted((a, b) => a.passage.block - b.passage.block || a.start - b.start || b.end - a.end)
  let last: Place | undefined
  return places.filter(place => {
    if (last && last.passage === place.passage && place.start < last.end) return false
    last = place
    if (place.form === 'family' && !standsAlone(place, style)) return false
    return !isQuoted(place.passage, place)
  })
}

/** Whether two names differ only in capitals, hyphens, apostrophes and spaces. */
export function isSameName(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b)
}

const lettersOf = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A family name that may be a common word (may, brown) counts with its own capitals only. */
function isName({ passage, start, end }: Place, familyName: string): boolean {
  return passage.text.slice(start, end) === familyName || /[^\p{L}]/u.test(familyName)
}

/** Not part of another name (Kim Yo Jong, Chairman Kim, Kim Il Sung Square) or of a compound. */
function standsAlone({ passage: { text }, start, end }: Place, style: HouseStyle): boolean {
  const after = text.slice(end, end + 4)
  if (/^ \p{Lu}|^[-‐‑–]/u.test(after)) return false
  const [before = ''] = /\S+ ?$/u.exec(text.slice(Math.max(0, start - 30), start)) ?? []
  if (/[-‐‑–]$/.test(before)) return false
  const word = before.trim()
  if (word === '' || !before.endsWith(' ')) return true
  if (/^(?:the|an?)$/i.test(word) || style.honorifics.includes(word)) return false
  if (!/^\p{Lu}/u.test(word) || /[.,;:!?”)]$/.test(word)) return !style.titles.includes(word)
  const isFirst = opensSentence(text, start - before.length)
  return isFirst && style.sentenceOpeners.includes(word)
}
