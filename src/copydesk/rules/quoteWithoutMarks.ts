import type { Rule } from '../issue'
import { bodyOf } from '../passagesOf'

export const quoteWithoutMarks = {
  severity: 'warning',
  finds: 'The words of a direct quote, printed as if they were the writer’s own.',
  check: (story, style) => {
    const { open, close } = style.quotation
    return bodyOf(story, style).flatMap(({ block, text, direct, quotations: { spans } }) =>
      direct
        .filter(({ start, end }) => !spans.some(span => span.start < start && end <= span.end))
        .map(({ start, end, slug }) => ({
          message: 'These words are somebody’s direct quotation: put them in quotation marks.',
          block,
          start,
          end,
          suggestion: open + text.slice(start, end) + close,
          about: slug,
        })),
    )
  },
} satisfies Rule
