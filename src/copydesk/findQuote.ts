import { closestPassage } from './closestPassage'
import { findVerbatim, type Stretch } from './findVerbatim'
import { foldText, type FoldedText } from './foldText'
import { markedOff } from './markedOff'
import type { Place } from './place'
import { placesOf } from './placesOf'

/**
 * How a quote's words compare with a text: to the letter; but for white space, dashes, quotation
 * marks and a comma or full stop at the closing mark; as the same sentence in other words; not at
 * all.
 */
export type QuoteState = 'exact' | 'typographic' | 'altered' | 'missing'

/** A quote in a text: its state, the worst of its places, and its places in reading order. */
export type FoundQuote = { state: QuoteState; places: Place[] }

/** A quote of fewer words may be there by chance: everybody says “commitment”. */
const wordsOfItsOwn = 5

/**
 * Finds a quote in a text, every time it stands there.
 *
 * A quote has one place for each time, and more when it is parted by its attribution or runs over
 * paragraphs. Of a short quote only the places that are best marked as a quotation count.
 */
export function findQuote(text: string, body: FoldedText): FoundQuote {
  const quote = text.trim()
  const folded = foldText([quote]).text.trim()
  const found = findVerbatim(folded, body)
  if (found.length > 0) {
    const isShort = folded.split(' ').length < wordsOfItsOwn
    const times = (isShort ? bestMarked(found, body) : found).map(parts => placesOf(parts, body))
    const isExact = times.every(places => isToTheLetter(quote, places, body))
    return { state: isExact ? 'exact' : 'typographic', places: times.flat() }
  }
  const passage = closestPassage(folded, body)
  return passage
    ? { state: 'altered', places: placesOf([passage], body) }
    : { state: 'missing', places: [] }
}

function bestMarked(found: Stretch[][], body: FoldedText): Stretch[][] {
  const ranks = found.map(parts => Math.min(...placesOf(parts, body).map(at => rankOf(at, body))))
  const best = Math.max(...ranks)
  return found.filter((_parts, at) => ranks[at] === best)
}

function rankOf({ block, start, end }: Place, { blocks }: FoldedText): number {
  const { isOpened, isClosed } = markedOff(blocks[block] ?? '', start, end)
  return Number(isOpened) + Number(isClosed)
}

/** Whether the places, read one after the other, are the quote; between them, only white space. */
function isToTheLetter(quote: string, places: Place[], { blocks }: FoldedText): boolean {
  let rest = quote
  for (const { block, start, end } of places) {
    const words = blocks[block]?.slice(start, end) ?? ''
    if (!rest.startsWith(words)) return false
    rest = rest.slice(words.length).trimStart()
  }
  return rest === ''
}
