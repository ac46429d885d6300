import type { Rule } from '../issue'
import { mend } from '../mend'
import { occurrencesOf, phrasesIn } from '../occurrencesOf'
import { passagesOf } from '../passagesOf'

export const titleCapitals = {
  severity: 'warning',
  finds: 'A title with a capital where no name follows: the President.',
  check: (story, style) => {
    const passages = passagesOf(story, style)
    return phrasesIn(passages, style.titles).flatMap(title =>
      occurrencesOf(title, passages)
        .filter(({ passage: { text }, start, end }) => {
          const written = text.slice(start, end)
          if (written === title || written.toLowerCase() !== title) return false
          const before = text.slice(Math.max(0, start - 8), start)
          // A name follows, or an institution: the President’s Daily Brief.
          const isPartOfName = /^(?:['’]s)? (?:of (?:the )?)?\p{Lu}/u.test(
            text.slice(end, end + 12),
          )
          return /\b(?:the|a|his|her|its|their) $/i.test(before) && !isPartOfName
        })
        .map(place => mend(place, title)),
    )
  },
} satisfies Rule
