import type { Rule } from '../issue'
import { mend } from '../mend'
import { isSameName } from '../mentions'
import { findAll, passagesOf, type Place } from '../passages'

/** A linked person’s name, set with other capitals, marks, hyphens or spaces than on file. */
export const nameSpelling: Rule = (story, style) => {
  const passages = passagesOf(story, style)
  return story.people
    .filter(({ kind }) => kind === 'named')
    .flatMap(({ name, givenName, familyName, alternateNames }) => {
      const variants = [name, ...alternateNames.filter(other => isSameName(other, name))]
      const whole = distinct(variants.flatMap(variant => findAll(passages, variant)))
      const leading = name === `${givenName} ${familyName}` ? `${givenName} ` : ''
      // A plain family name in lower case may be a word; O’Brien cannot.
      const family = /[^\p{L}]/u.test(familyName) ? findAll(passages, familyName) : []
      const alone = family.filter(place => !whole.some(other => overlaps(place, other)))
      return [
        ...whole.map(place => {
          // Only the family name is wrong: point at that.
          const isLed = leading !== '' && place.passage.text.startsWith(leading, place.start)
          return isLed
            ? { ...place, start: place.start + leading.length, written: familyName }
            : { ...place, written: name }
        }),
        ...alone.map(place => ({ ...place, written: familyName })),
      ]
        .filter(({ passage, start, end, written }) => {
          const text = passage.text.slice(start, end)
          return text !== written && text !== written.toUpperCase()
        })
        .map(({ written, ...place }) =>
          mend(place.passage, place, { rule: 'nameSpelling', suggestion: written }),
        )
    })
}

function distinct(places: readonly Place[]): Place[] {
  return [
    ...new Map(places.map(place => [`${place.passage.block}:${place.start}`, place])).values(),
  ]
}

const overlaps = (a: Place, b: Place) =>
  a.passage === b.passage && a.start < b.end && b.start < a.end
