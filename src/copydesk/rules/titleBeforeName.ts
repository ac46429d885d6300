import type { Issue, Rule } from '../issue'
import { bodyOf, findAll, type Place } from '../passages'

/** "The president" before any president has been named: the reader cannot know which. */
export const titleBeforeName: Rule = (story, style) =>
  style.titles.flatMap((title): Issue[] => {
    const places = findAll(bodyOf(story, style), title)
    const named = places.findIndex(({ passage: { text }, end }) =>
      /^,? \p{Lu}/u.test(text.slice(end, end + 3)),
    )
    const bare = places.slice(0, Math.max(0, named)).find(isWritersOwn)
    if (!bare) return []
    return [
      {
        rule: 'titleBeforeName',
        severity: 'hint',
        message: `“The ${title}” comes before the name: say who it is at the first mention.`,
        block: bare.passage.block,
        start: bare.start - 'the '.length,
        end: bare.end,
      },
    ]
  })

function isWritersOwn({ passage: { text, quotations }, start, end }: Place): boolean {
  const isMarked = quotations.spans.some(span => span.start < start && end < span.end)
  return !isMarked && /\bthe $/i.test(text.slice(Math.max(0, start - 5), start))
}
