import type { Rule } from '../issue'
import { bodyOf, findAll } from '../passages'

const fewestWords = 12 // shorter lines are headings and transitions

/** A paragraph that says how things are and not who says so. Often right: a hint. */
export const unattributedClaims: Rule = (story, style) => {
  const body = bodyOf(story, style)
  const names = [...story.sources, ...story.unlinked.sources].flatMap(({ name, shortName }) => [
    name,
    shortName,
  ])
  const sourcing = [...style.sourcingVerbs, ...style.sourcingPhrases, ...names]
  const sourced = new Set(
    sourcing.flatMap(words => findAll(body, words).map(({ passage }) => passage)),
  )
  return body
    .filter(
      passage =>
        passage.words.length >= fewestWords && passage.quoted.length === 0 && !sourced.has(passage),
    )
    .map(({ block, text }) => ({
      rule: 'unattributedClaims',
      severity: 'hint' as const,
      message: 'This paragraph names no source: say who says so, if it is not common knowledge.',
      block,
      start: 0,
      end: text.length,
    }))
}
