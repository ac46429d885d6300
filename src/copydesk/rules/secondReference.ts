import type { Rule } from '../issue'
import { mentionsOf } from '../mentionsOf'
import { bodyOf } from '../passagesOf'

export const secondReference = {
  severity: 'warning',
  finds: 'A bare family name where the newsroom’s second reference says more: Mr. Kim, not Kim.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    return story.people
      .filter(
        ({ kind, familyName, secondReference }) =>
          kind === 'named' && familyName !== '' && secondReference.endsWith(` ${familyName}`),
      )
      .flatMap(person =>
        mentionsOf(person, body, style)
          .filter(({ form }) => form === 'family')
          .map(({ passage, start, end }) => ({
            message: `Call ${person.name} “${person.secondReference}” after the first mention.`,
            block: passage.block,
            start,
            end,
            suggestion: person.secondReference,
            about: person.slug,
          })),
      )
  },
} satisfies Rule
