import type { Rule } from '../issue'
import { passagesOf } from '../passages'

/** The comment form of a web page, imported with the story: a line that begins like one. */
export const formBoilerplate: Rule = (story, style) => {
  const phrases = style.boilerplate.map(phrase => phrase.toLowerCase())
  return passagesOf(story, style).flatMap(({ block, text }) =>
    [...text.matchAll(/[^\n]+/g)]
      .filter(([line]) => {
        const start = line.trimStart().slice(0, 80).toLowerCase()
        return phrases.some(phrase => start.startsWith(phrase))
      })
      .map(({ 0: line, index }) => ({
        rule: 'formBoilerplate',
        severity: 'error' as const,
        message: 'This line is a web page’s comment form, not part of the story: delete it.',
        block,
        start: index,
        end: index + line.length,
        suggestion: '',
      })),
  )
}
