import type { Span } from '../../src/copydesk/place'
import type { ImportedText } from './importText'
import { type Paragraph, receivedSpan } from './paragraph'
import type { ProposedStory } from './proposedStory'

/** Characters of context of a TextQuoteSelector, as in `Article.annotations`. */
const context = 32

/**
 * All that was read in a text, for machines. `block`, `start` and `end` are those of
 * `Article.annotations`; `received` counts in the text as received, a byte order mark included.
 */
export function importJson(imported: ImportedText, story: ProposedStory) {
  const { head, paragraphs, received } = imported
  const whole = (paragraph: Paragraph) => receivedSpan(paragraph, 0, paragraph.text.length)
  const headPart = (part: { text: string; from: Paragraph } | undefined) =>
    part && { text: part.text, lines: part.from.lines }
  const place = ({ block, start, end }: Span & { block: number }) => {
    const paragraph = paragraphs[block]
    const text = paragraph?.text ?? ''
    return {
      block,
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(end, end + context),
      received: paragraph && receivedSpan(paragraph, start, end),
    }
  }
  const cut = ({ line, kind }: ImportedText['cut'][number]) => ({
    line: line.number,
    kind,
    text: line.text,
    received: { start: line.start, end: line.end },
  })
  return {
    slug: story.slug,
    characters: received.length,
    published: imported.published ?? null,
    isEnglish: imported.isEnglish,
    headline: {
      text: story.headline,
      isFound: head.headline !== undefined,
      received: head.headline && whole(head.headline),
    },
    alternativeHeadline: head.alternativeHeadline?.text,
    byline: headPart(head.byline),
    dateline: headPart(head.dateline),
    dated: head.dated && {
      words: head.dated.words,
      edtf: head.dated.edtf,
      lines: head.dated.from.lines,
    },
    paragraphs: paragraphs.map(paragraph => ({
      text: paragraph.text,
      lines: paragraph.lines,
      received: whole(paragraph),
    })),
    cut: imported.cut.map(cut),
    doubtful: imported.doubtful.map(cut),
    quotations: imported.quotations.map(quotation => ({
      ...place(quotation),
      kind: quotation.kind,
      goesOn: quotation.goesOn,
      quote: story.quotes.find(({ parts }) => parts.includes(quotation))?.slug ?? null,
      speaker: quotation.character?.slug ?? null,
      confidence: quotation.confidence,
      evidence: quotation.evidence,
      outlet: quotation.outlet && {
        slug: story.sources.find(({ name }) => name === quotation.outlet?.outlet.name)?.slug,
        confidence: quotation.outlet.confidence,
        evidence: quotation.outlet.evidence,
      },
    })),
    people: story.people.map(({ places, ...person }) => ({ ...person, places: places.map(place) })),
    sources: story.sources.map(({ places, ...source }) => ({
      ...source,
      places: places.map(place),
    })),
    dates: imported.dates.map(({ words, edtf, why, ...at }) => ({
      ...place(at),
      words,
      edtf: edtf ?? null,
      why,
    })),
    unclosed: imported.unclosed.map(place),
    unmarked: imported.unmarked.map(place),
  }
}
