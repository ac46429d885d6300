import type { Rule } from '../issue'
import { passagesOf } from '../passagesOf'

/** Short lines may be headings, and lists have their own ways. */
export const finalStop = {
  severity: 'warning',
  finds: 'A paragraph without its final full stop.',
  check: (story, style) =>
    passagesOf(story, style)
      .filter(({ isBody, text }) => isBody && !text.trim().includes('\n'))
      .flatMap(({ block, text, words }) => {
        const end = text.trimEnd().length
        const [, last, marks = ''] =
          /([\p{L}\p{N}%])([”’"')]*)$/u.exec(text.slice(Math.max(0, end - 8), end)) ?? []
        if (!last) return []
        const hasSentence = /\p{Ll}[.!?][”’"')]* /u.test(text.slice(0, end))
        const isHeading = words.length < (hasSentence ? 6 : 18)
        if (isHeading) return []
        const start = end - marks.length - last.length
        const isInside = style.quotation.stops === 'inside' && !marks.includes(')')
        return [
          {
            message: 'The paragraph does not end: set its full stop.',
            block,
            start,
            end,
            suggestion: isInside ? `${last}.${marks}` : `${last}${marks}.`,
            isSafe: true,
          },
        ]
      }),
} satisfies Rule
