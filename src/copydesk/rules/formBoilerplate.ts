import { isBoilerplate } from '../isBoilerplate'
import type { Rule } from '../issue'
import { matchesIn } from '../matchesIn'
import { passagesOf } from '../passagesOf'

export const formBoilerplate = {
  severity: 'error',
  finds: 'A line of a web page’s comment form, imported with the story.',
  check: (story, style) =>
    passagesOf(story, style).flatMap(({ block, text }) =>
      matchesIn(text, anyLine)
        .filter(([line]) => isBoilerplate(line, style))
        .map(({ 0: line, index }) => ({
          message: 'This line is a web page’s comment form, not part of the story: delete it.',
          block,
          start: index,
          end: index + line.length,
          suggestion: '',
        })),
    ),
} satisfies Rule

const anyLine = /[^\n]+/g
