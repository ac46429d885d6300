import { wordDifferences, type Part } from './wordDifferences'
import { findQuote } from './findQuote'
import { foldText } from './foldText'

/**
 * What was changed to make a quote of the words it stands for, by word: `removed` is in the text
 * alone, `added` in the quote alone. Empty when the text has no such words.
 */
export function quoteDifference(quote: string, paragraphs: readonly string[]): Part[] {
  const { places } = findQuote(quote, foldText(paragraphs))
  if (places.length === 0) return []
  const found = places.map(({ block, start, end }) => paragraphs[block]?.slice(start, end) ?? '')
  return wordDifferences(found.join(' '), quote.trim())
}
