import type { Passage } from './passagesOf'
import type { Span } from './place'
import { remembered } from './remembered'
import { endOfPhrase, partsOf } from './words'

/** A stretch of one of a story's texts. */
export type Occurrence = Span & { passage: Passage }

/**
 * Where a phrase stands in the passages that `passagesOf` or `bodyOf` gave, whatever its capitals,
 * hyphens, apostrophes and spaces (words.ts).
 *
 * A phrase that stands nowhere, as most of a newsroom's names, costs one look into an index.
 */
export function occurrencesOf(phrase: string, passages: readonly Passage[]): readonly Occurrence[] {
  const parts = partsOf(phrase)
  const [anyPassage] = passages
  let place = anyPassage?.places.get(parts[0]?.lower ?? '')
  if (!place) return nowhere
  const found: Occurrence[] = []
  for (; place; place = place.next) {
    const { passage, at } = place
    // The index is of the headline and the summary too, which `bodyOf` leaves out.
    if (anyPassage?.isBody && !passage.isBody) continue
    const end = endOfPhrase(passage, at, parts)
    if (end !== undefined) found.push({ start: passage.words[at]?.start ?? 0, end, passage })
  }
  return found
}

const nowhere: readonly Occurrence[] = []

/**
 * Those of a list of phrases that may stand in the passages, in the order of the list: their first
 * words do. For a list that lasts, such as house style's, of which a story has few.
 */
export function phrasesIn(
  passages: readonly Passage[],
  phrases: readonly string[],
): readonly string[] {
  const places = passages[0]?.places
  return places
    ? firstWordsOf(phrases)
        .filter(({ first }) => places.has(first))
        .map(({ phrase }) => phrase)
    : []
}

const firstWordsOf = remembered((phrases: readonly string[]) =>
  phrases.map(phrase => ({ phrase, first: partsOf(phrase)[0]?.lower ?? '' })),
)
