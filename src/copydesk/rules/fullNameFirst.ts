import type { Rule } from '../issue'
import { mentionsOf } from '../mentionsOf'
import { bodyOf } from '../passagesOf'

export const fullNameFirst = {
  severity: 'warning',
  finds:
    'Somebody called by family name or second reference before the body has named them in full.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    return story.people
      .filter(({ kind }) => kind === 'named')
      .flatMap(person => {
        const { slug, name } = person
        const [first] = mentionsOf(person, body, style)
        if (!first || first.form === 'full' || first.form === 'alternate') return []
        return [
          {
            message: `Name ${name} in full, and say who that is, at the first mention.`,
            block: first.passage.block,
            start: first.start,
            end: first.end,
            about: slug,
          },
        ]
      })
  },
} satisfies Rule
