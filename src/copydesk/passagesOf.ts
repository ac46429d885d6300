import { type DirectQuote, directQuotes } from './directQuotes'
import type { HouseStyle } from './houseStyle'
import { headlineBlock, summaryBlock } from './issue'
import type { Span } from './place'
import { quotedSpans, type Quotations } from './quotedSpans'
import { remembered } from './remembered'
import { rememberedLately } from './rememberedLately'
import type { Story } from './story'
import { type Word, wordsIn } from './words'

/** One text of a story, read once for all rules. */
export type Passage = {
  text: string
  words: readonly Word[]
  block: number
  isBody: boolean
  quotations: Quotations
  /** Where it has the words of direct quotes, between marks or not. */
  direct: readonly DirectQuote[]
  /** Where somebody else’s words stand, in order: quoted ones, and direct quotes without marks. */
  quoted: readonly Span[]
  /** By each word of the story, in lower case: where it stands first, here or in another passage. */
  places: ReadonlyMap<string, WordPlace>
}

/** Where a word stands: its index in a passage, and where it stands next. */
type WordPlace = { passage: Passage; at: number; next: WordPlace | undefined }

/** A story’s texts, headline and summary first. */
export function passagesOf(story: Story, style: HouseStyle): readonly Passage[] {
  return readerFor(style)(story).all
}

/** The texts of a story's body. */
export function bodyOf(story: Story, style: HouseStyle): readonly Passage[] {
  return readerFor(style)(story).body
}

const readerFor = remembered((style: HouseStyle) =>
  rememberedLately((story: Story) => {
    const all = read(story, style)
    return { all, body: all.filter(({ isBody }) => isBody) }
  }),
)

function read(story: Story, style: HouseStyle): Passage[] {
  const places = new Map<string, WordPlace>()
  const direct = directQuotes(story)
  const readText = (text: string, block: number, quotations: Quotations): Passage => {
    const directHere = direct.length > 0 ? direct.filter(place => place.block === block) : direct
    return {
      text,
      words: wordsIn(text),
      block,
      isBody: block >= 0,
      quotations,
      direct: directHere,
      quoted: quotedIn(text, quotations, directHere),
      places,
    }
  }

  const [headline = none] = quotedSpans([story.headline], style)
  const [summary = none] = quotedSpans([story.summary], style)
  // A quotation runs on from paragraph to paragraph, not from the headline into the summary.
  const body = quotedSpans(story.blocks, style)
  const passages = [
    readText(story.headline, headlineBlock, headline),
    readText(story.summary, summaryBlock, summary),
    ...story.blocks.map((text, block) => readText(text, block, body[block] ?? none)),
  ]
  // From the last word to the first, so that each leads to the next.
  for (const passage of passages.toReversed()) {
    for (let at = passage.words.length - 1; at >= 0; at--) {
      const word = passage.words[at]?.lower ?? ''
      places.set(word, { passage, at, next: places.get(word) })
    }
  }
  return passages
}

const none: Quotations = { spans: [], unpaired: [] }

function quotedIn(text: string, { spans, unpaired }: Quotations, direct: readonly Span[]): Span[] {
  const marked = spans.filter(({ depth }) => depth === 0)
  // Better to leave too much alone than to mend words that may be somebody else’s.
  const broken = unpaired
    .filter(at => !/[”»]/.test(text.charAt(at)))
    .map(start => ({ start, end: text.length }))
  return merge([...marked, ...broken, ...direct])
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
