import type { Rule } from '../issue'
import { bodyOf } from '../passages'

/** The words of a direct quote, printed as if they were the writer’s own. */
export const quoteWithoutMarks: Rule = (story, style) => {
  const body = bodyOf(story, style)
  const { open, close } = style.quotation
  return story.quotes
    .filter(({ kind, text }) => kind === 'direct' && text.trim() !== '')
    .flatMap(({ slug, text: words }) =>
      body.flatMap(({ block, text, quotations: { spans } }) => {
        const start = text.indexOf(words)
        const end = start + words.length
        if (start === -1 || spans.some(span => span.start < start && end <= span.end)) return []
        return [
          {
            rule: 'quoteWithoutMarks',
            severity: 'warning' as const,
            message: 'These words are somebody’s direct quotation: put them in quotation marks.',
            block,
            start,
            end,
            suggestion: open + words + close,
            about: slug,
          },
        ]
      }),
    )
}
