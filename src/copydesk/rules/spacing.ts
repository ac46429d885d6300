import type { Finding, Rule } from '../issue'
import { matchesIn } from '../matchesIn'
import { type Passage, passagesOf } from '../passagesOf'

/** Spaces at the ends of a line harm nobody. */
export const spacing = {
  severity: 'warning',
  finds: 'Two spaces for one, or a space before a comma or stop.',
  check: (story, style) => passagesOf(story, style).flatMap(issuesIn),
} satisfies Rule

/** Several spaces, or one before a mark. */
const doubtful = /[ \u00a0]{2,}|[ \u00a0](?=[.,;:!?])/g

function issuesIn({ block, text }: Passage): Finding[] {
  return matchesIn(text, doubtful).flatMap(({ 0: spaces, index }) => {
    const end = index + spaces.length
    const before = text.charAt(index - 1)
    if (before === '' || before === '\n' || end === text.length || text.charAt(end) === '\n')
      return []
    const place = { block, start: index, end }
    const isEllipsis = text.startsWith('. .', end) || before === '.'
    if (/^[.,;:!?](?:[\s”’"']|$)/.test(text.slice(end, end + 2)) && !isEllipsis)
      return [
        { message: 'No space goes before this mark.', ...place, suggestion: '', isSafe: true },
      ]
    return spaces.length > 1
      ? [{ message: 'One space is enough here.', ...place, suggestion: ' ', isSafe: true }]
      : []
  })
}
