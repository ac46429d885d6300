import type { Rule } from '../issue'
import { mentionsOf } from '../mentions'
import { bodyOf } from '../passages'

/** A full name again, often with its title, of somebody introduced before. */
export const repeatedFullName: Rule = (story, style) => {
  const body = bodyOf(story, style)
  const titles = style.titles
    .toSorted((a, b) => b.length - a.length)
    .map(title => title.replaceAll(/\b\w/g, letter => `[${letter.toUpperCase()}${letter}]`))
    .join('|')
  const introduction = new RegExp(String.raw`(?:\p{Lu}[\p{L}.]* ){0,2}(?:${titles}) $`, 'u')
  return story.people
    .filter(({ kind, secondReference }) => kind === 'named' && secondReference !== '')
    .flatMap(person => {
      const { slug, name, secondReference } = person
      const [, ...again] = mentionsOf(person, body, style).filter(({ form }) => form === 'full')
      return again.map(({ passage, start, end }) => {
        const before = passage.text.slice(Math.max(0, start - 60), start)
        const [title = ''] = introduction.exec(before) ?? []
        return {
          rule: 'repeatedFullName',
          severity: 'hint' as const,
          message: `${name} has been introduced before: “${secondReference}” is enough.`,
          block: passage.block,
          start: start - title.length,
          end,
          suggestion: secondReference,
          about: slug,
        }
      })
    })
}
