import type { Rule } from '../issue'
import { mend } from '../mend'
import { findAll, passagesOf } from '../passages'

/** What a country does and a region does not. */
const acts =
  /^ (?:has|had|will|would|says|said|fired|launched|tested|warned|announced|threatened|agreed|refused|rejected|accused|insisted|wants|wanted|maintained|conducted|(?:is|was) (?:ready|willing|expected))\b/

/** "The north" that acts, in a paragraph about the country, is the country: the North. */
export const compassCountry: Rule = (story, style) =>
  style.compassCountries.flatMap(({ word, country }) =>
    findAll(passagesOf(story, style), word)
      .filter(
        ({ passage: { text }, start, end }) =>
          text.slice(start, end) === word.toLowerCase() &&
          isCountry(text.slice(Math.max(0, start - 12), start), text.slice(end, end + 20)) &&
          // "North Korean" will do.
          text.toLowerCase().includes(country.toLowerCase()),
      )
      .map(place => mend(place.passage, place, { rule: 'compassCountry', suggestion: word })),
  )

function isCountry(before: string, after: string): boolean {
  if (!/\bthe $/i.test(before)) return false
  const isDirection = /\b(?:from|in|to|of|across|up|towards?) the $/i.test(before)
  return /^['’]s\b/.test(after) || (!isDirection && acts.test(after))
}
