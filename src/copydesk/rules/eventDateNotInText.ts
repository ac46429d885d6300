import { findAsWritten } from '../findAsWritten'
import { noPlace, type Rule } from '../issue'
import { passagesOf } from '../passagesOf'

export const eventDateNotInText = {
  severity: 'hint',
  finds: 'An event’s date as written that the story does not write, or no longer.',
  check: (story, style) => {
    const passages = passagesOf(story, style)
    return story.events
      .filter(
        ({ dateAsWritten }) =>
          dateAsWritten.trim() !== '' && !findAsWritten(passages, dateAsWritten),
      )
      .map(({ slug, name, dateAsWritten }) => ({
        message: `The story does not say “${dateAsWritten}” of “${name}”: copy its words, or leave them out.`,
        ...noPlace,
        about: slug,
      }))
  },
} satisfies Rule
