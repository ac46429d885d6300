import type { Rule } from '../issue'
import { mend } from '../mend'
import { findAll, passagesOf } from '../passages'

/** A title that stands for a person without the name: the president, not the President. */
export const titleCapitals: Rule = (story, style) =>
  style.titles.flatMap(title =>
    findAll(passagesOf(story, style), title)
      .filter(({ passage: { text }, start, end }) => {
        const written = text.slice(start, end)
        if (written === title || written.toLowerCase() !== title) return false
        const before = text.slice(Math.max(0, start - 8), start)
        // A name follows, or an institution: the President’s Daily Brief.
        const isPartOfName = /^(?:['’]s)? (?:of (?:the )?)?\p{Lu}/u.test(text.slice(end, end + 12))
        return /\b(?:the|a|his|her|its|their) $/i.test(before) && !isPartOfName
      })
      .map(place => mend(place.passage, place, { rule: 'titleCapitals', suggestion: title })),
  )
