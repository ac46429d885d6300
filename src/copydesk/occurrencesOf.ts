import type { Passage } from './passagesOf'
import type { Span } from './place'
import { remembered } from './remembered'
import { findPhrase, wordsOf } from './words'

/** A stretch of one of a story's texts. */
export type Occurrence = Span & { passage: Passage }

/**
 * Where a phrase stands in the passages that `passagesOf` or `bodyOf` gave, as `findPhrase` finds it.
 *
 * A phrase that stands nowhere, as most of a newsroom's names, costs one look into an index.
 */
export function occurrencesOf(phrase: string, passages: readonly Passage[]): Occurrence[] {
  const [first] = wordsOf(phrase)
  const holding = (first !== undefined && passagesByWord(passages).get(first)) || []
  return holding.flatMap(passage => findPhrase(passage, phrase).map(span => ({ ...span, passage })))
}

const passagesByWord = remembered((passages: readonly Passage[]) => {
  const byWord = new Map<string, Passage[]>()
  for (const passage of passages) {
    for (const word of passage.positions.keys()) {
      const holding = byWord.get(word)
      if (holding) holding.push(passage)
      else byWord.set(word, [passage])
    }
  }
  return byWord
})
