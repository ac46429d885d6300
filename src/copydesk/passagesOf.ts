import { directQuotes } from './directQuotes'
import type { HouseStyle } from './houseStyle'
import { headlineBlock, summaryBlock } from './issue'
import type { Span } from './place'
import { quotedSpans, type Quotations } from './quotedSpans'
import { remembered } from './remembered'
import type { Story } from './story'
import { indexWords, type WordIndex } from './words'

/** One text of a story, read once for all rules. */
export type Passage = WordIndex & {
  block: number
  isBody: boolean
  quotations: Quotations
  /** Where somebody else’s words stand, in order: quoted ones, and direct quotes without marks. */
  quoted: readonly Span[]
}

/** A story’s texts, headline and summary first. */
export function passagesOf(story: Story, style: HouseStyle): readonly Passage[] {
  return readerFor(style)(story).all
}

/** The texts of a story's body. */
export function bodyOf(story: Story, style: HouseStyle): readonly Passage[] {
  return readerFor(style)(story).body
}

const readerFor = remembered((style: HouseStyle) =>
  remembered((story: Story) => {
    const all = read(story, style)
    return { all, body: all.filter(({ isBody }) => isBody) }
  }),
)

function read(story: Story, style: HouseStyle): Passage[] {
  const texts = [
    { block: headlineBlock, text: story.headline },
    { block: summaryBlock, text: story.summary },
    ...story.blocks.map((text, block) => ({ block, text })),
  ]
  // A quotation runs on from paragraph to paragraph, not from the headline into the summary.
  const quotations = [[story.headline], [story.summary], story.blocks].flatMap(group =>
    quotedSpans(group, style),
  )
  const direct = directQuotes(story)

  return texts.map(({ block, text }, index) => {
    const { spans, unpaired } = quotations[index] ?? { spans: [], unpaired: [] }
    const marked = spans.filter(({ depth }) => depth === 0)
    // Better to leave too much alone than to mend words that may be somebody else’s.
    const broken = unpaired
      .filter(at => !/[”»]/.test(text.charAt(at)))
      .map(start => ({ start, end: text.length }))
    return {
      ...indexWords(text),
      block,
      isBody: block >= 0,
      quotations: { spans, unpaired },
      quoted: merge([...marked, ...broken, ...direct.filter(place => place.block === block)]),
    }
  })
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
