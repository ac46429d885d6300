import type { Rule } from '../issue'
import { isSameName } from '../isSameName'
import { mend } from '../mend'
import { type Occurrence, occurrencesOf } from '../occurrencesOf'
import { passagesOf } from '../passagesOf'
import { overlap } from '../place'

export const nameSpelling = {
  severity: 'warning',
  finds: 'A linked person’s name with other capitals, marks, hyphens or spaces than on file.',
  check: (story, style) => {
    const passages = passagesOf(story, style)
    return story.people
      .filter(({ kind }) => kind === 'named')
      .flatMap(({ name, givenName, familyName, alternateNames }) => {
        const variants = [name, ...alternateNames.filter(other => isSameName(other, name))]
        const whole = distinct(variants.flatMap(variant => occurrencesOf(variant, passages)))
        const leading = name === `${givenName} ${familyName}` ? `${givenName} ` : ''
        // A plain family name in lower case may be a word; O’Brien cannot.
        const family = /[^\p{L}]/u.test(familyName) ? occurrencesOf(familyName, passages) : []
        const alone = family.filter(
          place => !whole.some(other => other.passage === place.passage && overlap(other, place)),
        )
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
          .map(({ written, ...place }) => mend(place, written))
      })
  },
} satisfies Rule

function distinct(places: readonly Occurrence[]): Occurrence[] {
  return [
    ...new Map(places.map(place => [`${place.passage.block}:${place.start}`, place])).values(),
  ]
}
