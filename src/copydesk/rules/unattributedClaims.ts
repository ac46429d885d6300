import type { Rule } from '../issue'
import { occurrencesOf } from '../occurrencesOf'
import { bodyOf } from '../passagesOf'

const fewestWords = 12 // shorter lines are headings and transitions

/** Often right: a hint. */
export const unattributedClaims = {
  severity: 'hint',
  finds: 'A paragraph that says how things are and not who says so.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    const names = [...story.sources, ...story.unlinked.sources].flatMap(({ name, shortName }) => [
      name,
      shortName,
    ])
    const sourcing = [...style.sourcingVerbs, ...style.sourcingPhrases, ...names]
    const sourced = new Set(
      sourcing.flatMap(words => occurrencesOf(words, body).map(({ passage }) => passage)),
    )
    return body
      .filter(
        passage =>
          passage.words.length >= fewestWords &&
          passage.quoted.length === 0 &&
          !sourced.has(passage),
      )
      .map(({ block, text }) => ({
        message: 'This paragraph names no source: say who says so, if it is not common knowledge.',
        block,
        start: 0,
        end: text.length,
      }))
  },
} satisfies Rule
