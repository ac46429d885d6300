import { findQuote, type QuoteState } from './findQuote'
import { foldText } from './foldText'
import { comparePlaces, type Place } from './place'

/**
 * A quote's place in a body, with what stands there and around it: a TextPositionSelector and a
 * TextQuoteSelector of the W3C Web Annotation Data Model (Recommendation of 23 February 2017, 4.2.4
 * and 4.2.5) within one block. Offsets count UTF-16 units, as JavaScript and browsers do.
 */
export type Annotation = Place & {
  /** Slug of the quote. */
  quote: string
  state: QuoteState
  exact: string
  prefix: string
  suffix: string
}

/** Long enough to tell a place from others, short enough to survive edits nearby. */
const context = 32

/**
 * The places of quotes in a body, in reading order.
 *
 * A quote has an annotation for each time it stands there and for each part of it, so none crosses
 * a block. One that is altered has the place of the words it stands for; a missing one has none.
 */
export function annotate(
  blocks: readonly string[],
  quotes: readonly { slug: string; text: string }[],
): Annotation[] {
  const body = foldText(blocks)
  return quotes
    .flatMap(({ slug, text }) => {
      const { state, places } = findQuote(text, body)
      return places.map(place => ({
        quote: slug,
        state,
        ...place,
        ...around(blocks[place.block] ?? '', place),
      }))
    })
    .toSorted((a, b) => comparePlaces(a, b) || (a.quote < b.quote ? -1 : Number(a.quote > b.quote)))
}

function around(text: string, { start, end }: Place) {
  return {
    exact: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - context), start)),
    suffix: wholeCharacters(text.slice(end, end + context)),
  }
}

/** Without the half of a surrogate pair that a cut may leave at an end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}
