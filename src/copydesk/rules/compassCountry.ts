import type { Rule } from '../issue'
import { mend } from '../mend'
import { occurrencesOf } from '../occurrencesOf'
import { passagesOf } from '../passagesOf'

/** What a country does and a region does not. */
const acts =
  /^ (?:has|had|will|would|says|said|fired|launched|tested|warned|announced|threatened|agreed|refused|rejected|accused|insisted|wants|wanted|maintained|conducted|(?:is|was) (?:ready|willing|expected))\b/

export const compassCountry = {
  severity: 'warning',
  finds: 'A point of the compass for a country that acts, in lower case: the north has tested.',
  check: (story, style) =>
    style.compassCountries.flatMap(({ word, country }) =>
      occurrencesOf(word, passagesOf(story, style))
        .filter(
          ({ passage: { text }, start, end }) =>
            text.slice(start, end) === word.toLowerCase() &&
            isCountry(text.slice(Math.max(0, start - 12), start), text.slice(end, end + 20)) &&
            // "North Korean" will do.
            text.toLowerCase().includes(country.toLowerCase()),
        )
        .map(place => mend(place, word)),
    ),
} satisfies Rule

function isCountry(before: string, after: string): boolean {
  if (!/\bthe $/i.test(before)) return false
  const isDirection = /\b(?:from|in|to|of|across|up|towards?) the $/i.test(before)
  return /^['’]s\b/.test(after) || (!isDirection && acts.test(after))
}
