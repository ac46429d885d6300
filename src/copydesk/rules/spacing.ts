import type { Finding, Rule } from '../issue'
import { passagesOf } from '../passagesOf'

/** Spaces at the ends of a line harm nobody. */
export const spacing = {
  severity: 'warning',
  finds: 'Two spaces for one, or a space before a comma or stop.',
  check: (story, style) =>
    passagesOf(story, style).flatMap(({ block, text }) => {
      const issue = (
        start: number,
        length: number,
        suggestion: string,
        message: string,
      ): Finding => ({
        message,
        block,
        start,
        end: start + length,
        suggestion,
        isSafe: true,
      })
      return [...text.matchAll(/[ \u00a0]+/g)].flatMap(({ 0: spaces, index }) => {
        const end = index + spaces.length
        const before = text.charAt(index - 1)
        if (before === '' || before === '\n' || end === text.length || text.charAt(end) === '\n')
          return []
        const isEllipsis = text.startsWith('. .', end) || before === '.'
        if (/^[.,;:!?](?:[\s”’"']|$)/.test(text.slice(end, end + 2)) && !isEllipsis)
          return [issue(index, spaces.length, '', 'No space goes before this mark.')]
        return spaces.length > 1
          ? [issue(index, spaces.length, ' ', 'One space is enough here.')]
          : []
      })
    }),
} satisfies Rule
