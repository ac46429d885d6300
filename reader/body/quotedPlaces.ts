/** Where a quotation stands in a body: a block and a stretch of its plain text, in UTF-16 units. */
type Place = { block: number; start: number; end: number }

/** A place of a quotation that has a number on its page. */
export type QuotedPlace<Quote> = Place & {
  quote: Quote
  /** The number of the quotation: its first place counts. */
  number: number
  isFirst: boolean
  /** The fragment of this very place; a quotation that is split or repeated has several. */
  id: string
  /** Where the number is written: behind the closing quotation mark. */
  numberAt: number
}

/** Numbers the quotations of a story in reading order. */
export function quotedPlaces<
  Quote extends { slug: string | null },
  Annotation extends Place & { quote: Quote },
>(
  annotations: readonly Annotation[],
  blockTexts: readonly string[],
): (QuotedPlace<Quote> & Annotation)[] {
  const slugs: unknown[] = []
  return annotations.map((annotation, at) => {
    const { block, end, quote } = annotation
    const isFirst = !slugs.includes(quote.slug)
    if (isFirst) slugs.push(quote.slug)
    const number = slugs.indexOf(quote.slug) + 1
    const closing = /^[”’"'»)]*/.exec(blockTexts[block]?.slice(end) ?? '')?.[0] ?? ''
    return {
      ...annotation,
      number,
      isFirst,
      id: isFirst ? `quote-${number}` : `quote-${number}-again-${at}`,
      numberAt: end + closing.length,
    }
  })
}
