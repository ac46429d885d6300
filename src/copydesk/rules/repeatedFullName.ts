import type { HouseStyle } from '../houseStyle'
import type { Rule } from '../issue'
import { mentionsOf } from '../mentionsOf'
import { bodyOf } from '../passagesOf'
import { remembered } from '../remembered'

export const repeatedFullName = {
  severity: 'hint',
  finds: 'A full name again, often with its title, of somebody introduced before.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    return story.people
      .filter(({ kind, secondReference }) => kind === 'named' && secondReference !== '')
      .flatMap(person => {
        const { slug, name, secondReference } = person
        const [, ...again] = mentionsOf(person, body, style).filter(({ form }) => form === 'full')
        return again.map(({ passage, start, end }) => {
          const before = passage.text.slice(Math.max(0, start - 60), start)
          const [title = ''] = introductionIn(style).exec(before) ?? []
          return {
            message: `${name} has been introduced before: “${secondReference}” is enough.`,
            block: passage.block,
            start: start - title.length,
            end,
            suggestion: secondReference,
            about: slug,
          }
        })
      })
  },
} satisfies Rule

const introductionIn = remembered((style: HouseStyle) => {
  const titles = style.titles
    .toSorted((a, b) => b.length - a.length)
    .map(title => title.replaceAll(/\b\w/g, letter => `[${letter.toUpperCase()}${letter}]`))
    .join('|')
  return new RegExp(String.raw`(?:\p{Lu}[\p{L}.]* ){0,2}(?:${titles}) $`, 'u')
})
