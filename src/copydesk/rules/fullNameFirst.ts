import type { Rule } from '../issue'
import { mentionsOf } from '../mentions'
import { bodyOf } from '../passages'

/** A person whom the body calls by family name or second reference before naming them in full. */
export const fullNameFirst: Rule = (story, style) => {
  const body = bodyOf(story, style)
  return story.people
    .filter(({ kind }) => kind === 'named')
    .flatMap(person => {
      const { slug, name } = person
      const [first] = mentionsOf(person, body, style)
      if (!first || first.form === 'full' || first.form === 'alternate') return []
      return [
        {
          rule: 'fullNameFirst',
          severity: 'warning' as const,
          message: `Name ${name} in full, and say who that is, at the first mention.`,
          block: first.passage.block,
          start: first.start,
          end: first.end,
          about: slug,
        },
      ]
    })
}
