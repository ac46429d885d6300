import { blockTexts } from './bodyText'
import { findQuote } from './findQuote'
import { foldText, type FoldedText } from './foldText'
import { comparePlaces, type Place } from './place'

type Quoted = { text?: unknown; slug?: unknown }

const nowhere: Place = { block: Infinity, start: 0, end: 0 }

/** Compares two quotes of an article by their first place in its body; strays come last. */
export function readingOrder(body: unknown) {
  let folded: FoldedText | undefined
  const places = new Map<string, Place>()
  const placeOf = ({ text }: Quoted): Place => {
    const words = String(text)
    folded ??= foldText(blockTexts(body))
    const place = places.get(words) ?? findQuote(words, folded).places[0] ?? nowhere
    places.set(words, place)
    return place
  }
  return (a: Quoted, b: Quoted): number => {
    const order = comparePlaces(placeOf(a), placeOf(b))
    // Infinity less itself is no number: two strays are told apart by their slugs.
    return order || (String(a.slug) < String(b.slug) ? -1 : 1)
  }
}
