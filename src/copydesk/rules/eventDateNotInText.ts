import { findAsWritten } from '../findAsWritten'
import type { Rule } from '../issue'
import { passagesOf } from '../passages'

/** An event’s date as written that the story does not write, or no longer. */
export const eventDateNotInText: Rule = (story, style) => {
  const passages = passagesOf(story, style)
  return story.events
    .filter(
      ({ dateAsWritten }) => dateAsWritten.trim() !== '' && !findAsWritten(passages, dateAsWritten),
    )
    .map(({ slug, name, dateAsWritten }) => ({
      rule: 'eventDateNotInText',
      severity: 'hint',
      message: `The story does not say “${dateAsWritten}” of “${name}”: copy its words, or leave them out.`,
      block: null,
      start: 0,
      end: 0,
      about: slug,
    }))
}
