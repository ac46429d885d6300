import { slugifyWithCounter } from '@sindresorhus/slugify'

import {
  familyBeginnings,
  familyEndings,
  familyMiddles,
  givenNames,
  lands,
  placeBeginnings,
  placeEndings,
} from './nameParts'

/** A name, and how a slug has it. */
export type Name = { text: string; slug: string }

const spelled = (text: string): Name => ({ text, slug: slugifyWithCounter()(text) })
const joined = (...parts: Name[]): Name => ({
  text: parts.map(({ text }) => text).join(''),
  slug: parts.map(({ slug }) => slug).join(''),
})

const given = givenNames.map(([text, courtesy]) => ({ ...spelled(text), courtesy }))
const beginnings = familyBeginnings.map(spelled)
const middles = familyMiddles.map(spelled)
const endings = familyEndings.map(spelled)
/** A town, in its land. */
export type Place = Name & { land: string; landNumber: number; country: string }

const placeNames: Place[] = placeBeginnings
  .flatMap(beginning => placeEndings.map(ending => joined(spelled(beginning), spelled(ending))))
  .map((name, index) => {
    const landNumber = index % lands.length
    const [land, country] = at(lands, landNumber)
    return { ...name, land, landNumber, country }
  })

/** How many people there can be with each their own name. */
export const peopleNames = given.length * beginnings.length * middles.length * endings.length
export const places = placeNames.length

/** Scatters neighboring numbers, each to its own: the factor has no divisor in common with a size. */
const scattered = (number: number, size: number) => (number * 7_919) % size

/** The name of person `number`, a whole number less than `peopleNames`. */
export function personName(number: number) {
  let rest = scattered(number, peopleNames)
  const digit = (size: number) => {
    const value = rest % size
    rest = Math.floor(rest / size)
    return value
  }
  const first = at(given, digit(given.length))
  const family = joined(
    at(beginnings, digit(beginnings.length)),
    at(middles, digit(middles.length)),
    at(endings, digit(endings.length)),
  )
  return {
    given: first.text,
    family: family.text,
    courtesy: first.courtesy,
    slug: `${first.slug}-${family.slug}`,
  }
}

/** The town `number`; there are `places`, over and over. */
export function place(number: number): Place {
  return at(placeNames, scattered(number, places))
}

function at<T>(table: readonly T[], index: number): T {
  const entry = table[index % table.length]
  if (entry === undefined) throw new Error('A table of names is empty.')
  return entry
}
