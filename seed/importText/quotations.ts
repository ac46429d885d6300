import { wordCount } from '../../src/copydesk/bodyText'
import type { Passage } from '../../src/copydesk/passagesOf'
import type { Place, Span } from '../../src/copydesk/place'

/** A quotation in one paragraph: the place of its words, marks left out. */
export type Quotation = Place & {
  words: string
  /** The place with its marks. */
  marked: Span
  /** The next paragraph opens it again, and only a later one closes it. */
  isOpenEnded: boolean
}

/** The quotations of a body in reading order; those inside others are part of these. */
export function quotationsIn(passages: readonly Passage[]): Quotation[] {
  return passages.flatMap(({ text, block, quotations }) =>
    quotations.spans
      .filter(({ depth }) => depth === 0)
      .flatMap(({ start, end, isOpenEnded }) => {
        const inner = text.slice(start + 1, isOpenEnded ? end : end - 1)
        const words = inner.trim()
        if (wordCount(words) === 0) return []
        const from = start + 1 + inner.indexOf(words)
        const place = { block, start: from, end: from + words.length }
        return [{ ...place, words, marked: { start, end }, isOpenEnded }]
      }),
  )
}
