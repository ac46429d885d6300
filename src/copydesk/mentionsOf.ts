import type { HouseStyle } from './houseStyle'
import { opensSentence } from './opensSentence'
import { isQuoted } from './isQuoted'
import { isSameName } from './isSameName'
import { type Occurrence, occurrencesOf } from './occurrencesOf'
import type { Passage } from './passagesOf'
import { rememberedLately } from './rememberedLately'
import type { StoryPerson } from './story'

/** A place where a text names a person. */
export type Mention = Occurrence & {
  /** The whole name or another known one, the second reference, or the family name alone. */
  form: 'full' | 'alternate' | 'second' | 'family'
}

/**
 * Where the writer, not somebody quoted, names a person, in reading order and without overlap: the
 * longest form at each place.
 */
export function mentionsOf(
  person: StoryPerson,
  passages: readonly Passage[],
  style: HouseStyle,
): readonly Mention[] {
  const mentions = mentionsIn(passages)
  const known = mentions.get(person) ?? findMentions(person, passages, style)
  mentions.set(person, known)
  return known
}

const mentionsIn = rememberedLately<readonly Passage[], Map<StoryPerson, Mention[]>>(
  () => new Map(),
)

function findMentions(
  person: StoryPerson,
  passages: readonly Passage[],
  style: HouseStyle,
): Mention[] {
  const others = person.alternateNames.map(name => ({
    form: isSameName(name, person.name) ? ('full' as const) : ('alternate' as const),
    name,
  }))
  const forms = [
    { form: 'full' as const, name: person.name },
    ...others.filter(({ form }) => form === 'full'),
    ...others.filter(({ form }) => form === 'alternate'),
    { form: 'second' as const, name: person.secondReference },
    { form: 'family' as const, name: person.familyName },
  ]
  const places = forms
    .flatMap(({ form, name }) => occurrencesOf(name, passages).map(place => ({ ...place, form })))
    .filter(place => place.form !== 'family' || isName(place, person.familyName))
    .toSorted((a, b) => a.passage.block - b.passage.block || a.start - b.start || b.end - a.end)
  let last: Occurrence | undefined
  return places.filter(place => {
    if (last && last.passage === place.passage && place.start < last.end) return false
    last = place
    if (place.form === 'family' && !standsAlone(place, style)) return false
    return !isQuoted(place.passage, place)
  })
}

/** A family name that may be a common word (may, brown) counts with its own capitals only. */
function isName({ passage, start, end }: Occurrence, familyName: string): boolean {
  return passage.text.slice(start, end) === familyName || /[^\p{L}]/u.test(familyName)
}

/** Not part of another name (Kim Yo Jong, Chairman Kim, Kim Il Sung Square) or of a compound. */
function standsAlone({ passage: { text }, start, end }: Occurrence, style: HouseStyle): boolean {
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
