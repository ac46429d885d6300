import type { Rule } from '../issue'
import { occurrencesOf, phrasesIn } from '../occurrencesOf'
import { bodyOf } from '../passagesOf'

const fewestWords = 12 // shorter lines are headings and transitions

/** Often right: a hint. */
export const unattributedClaims = {
  severity: 'hint',
  finds: 'A paragraph that says how things are and not who says so.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    const doubtful = body.filter(
      ({ words, quoted }) => words.length >= fewestWords && quoted.length === 0,
    )
    if (doubtful.length === 0) return []
    const names = [...story.sources, ...story.unlinked.sources].flatMap(({ name, shortName }) => [
      name,
      shortName,
    ])
    const sourcing = [
      ...phrasesIn(body, style.sourcingVerbs),
      ...phrasesIn(body, style.sourcingPhrases),
      ...names,
    ]
    const sourced = new Set(
      sourcing.flatMap(words => occurrencesOf(words, body).map(({ passage }) => passage)),
    )
    return doubtful
      .filter(passage => !sourced.has(passage))
      .map(({ block, text }) => ({
        message: 'This paragraph names no source: say who says so, if it is not common knowledge.',
        block,
        start: 0,
        end: text.length,
      }))
  },
} satisfies Rule
