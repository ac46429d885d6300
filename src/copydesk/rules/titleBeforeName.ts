import type { Finding, Rule } from '../issue'
import { type Occurrence, occurrencesOf, phrasesIn } from '../occurrencesOf'
import { bodyOf } from '../passagesOf'

export const titleBeforeName = {
  severity: 'hint',
  finds: 'A title that stands for somebody not named yet: the reader cannot know which president.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    return phrasesIn(body, style.titles).flatMap((title): Finding[] => {
      const places = occurrencesOf(title, body)
      const named = places.findIndex(({ passage: { text }, end }) =>
        /^,? \p{Lu}/u.test(text.slice(end, end + 3)),
      )
      const bare = places.slice(0, Math.max(0, named)).find(isWritersOwn)
      if (!bare) return []
      return [
        {
          message: `“The ${title}” comes before the name: say who it is at the first mention.`,
          block: bare.passage.block,
          start: bare.start - 'the '.length,
          end: bare.end,
        },
      ]
    })
  },
} satisfies Rule

function isWritersOwn({ passage: { text, quotations }, start, end }: Occurrence): boolean {
  const isMarked = quotations.spans.some(span => span.start < start && end < span.end)
  return !isMarked && /\bthe $/i.test(text.slice(Math.max(0, start - 5), start))
}
