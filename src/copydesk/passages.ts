import { headlineBlock, summaryBlock } from './issue'
import type { HouseStyle } from './houseStyle'
import { quotedSpans, type Quotations } from './quotedSpans'
import type { Story } from './story'
import { findPhrase, indexWords, type Span, type WordIndex, wordsOf } from './words'

/** One text of a story, read once for all rules. */
export type Passage = WordIndex & {
  block: number
  isBody: boolean
  quotations: Quotations
  /** Where somebody else’s words stand, in order: quoted ones, and direct quotes without marks. */
  quoted: readonly Span[]
}

type Read = { style: HouseStyle; all: readonly Passage[]; body: readonly Passage[] }

const known = new WeakMap<Story, Read>()

/** A story’s texts, headline and summary first. A story is never changed in place. */
export function passagesOf(story: Story, style: HouseStyle): readonly Passage[] {
  return read(story, style).all
}

/** The texts of a story's body. */
export function bodyOf(story: Story, style: HouseStyle): readonly Passage[] {
  return read(story, style).body
}

function read(story: Story, style: HouseStyle): Read {
  const before = known.get(story)
  if (before?.style === style) return before
  const texts = [
    { block: headlineBlock, text: story.headline },
    { block: summaryBlock, text: story.summary },
    ...story.blocks.map((text, block) => ({ block, text })),
  ]
  const [ofHeadline, ofSummary] = [story.headline, story.summary].flatMap(text =>
    quotedSpans([text], style),
  )
  const quotations = [ofHeadline, ofSummary, ...quotedSpans(story.blocks, style)]
  const words = story.quotes.filter(({ kind }) => kind === 'direct').map(({ text }) => text)

  const all = texts.map(({ block, text }, index): Passage => {
    const { spans, unpaired } = quotations[index] ?? { spans: [], unpaired: [] }
    const isBody = block >= 0
    const marked = spans.filter(({ depth }) => depth === 0)
    // Better to leave too much alone than to mend words that may be somebody else’s.
    const broken = unpaired
      .filter(at => !/”/.test(text.charAt(at)))
      .map(start => ({ start, end: text.length }))
    const unmarked = isBody ? words.flatMap(quote => placesOf(text, quote)) : []
    return {
      ...indexWords(text),
      block,
      isBody,
      quotations: { spans, unpaired },
      quoted: merge([...marked, ...broken, ...unmarked]),
    }
  })
  const reading = { style, all, body: all.filter(({ isBody }) => isBody) }
  known.set(story, reading)
  return reading
}

/** A stretch of one of a story's texts. */
export type Place = Span & { passage: Passage }

const passagesByWord = new WeakMap<readonly Passage[], Map<string, Passage[]>>()

/**
 * Where a phrase stands in the passages that `passagesOf` or `bodyOf` gave, as `findPhrase` finds it.
 *
 * A phrase that stands nowhere, as most of a newsroom's names, costs one look into an index.
 */
export function findAll(passages: readonly Passage[], phrase: string): Place[] {
  let byWord = passagesByWord.get(passages)
  if (!byWord) passagesByWord.set(passages, (byWord = indexPassages(passages)))
  const [first] = wordsOf(phrase)
  const holding = (first !== undefined && byWord.get(first)) || []
  return holding.flatMap(passage => findPhrase(passage, phrase).map(span => ({ ...span, passage })))
}

function indexPassages(passages: readonly Passage[]): Map<string, Passage[]> {
  const byWord = new Map<string, Passage[]>()
  for (const passage of passages) {
    for (const word of passage.placesOf.keys()) {
      const holding = byWord.get(word)
      if (holding) holding.push(passage)
      else byWord.set(word, [passage])
    }
  }
  return byWord
}

/** Whether any of a stretch is somebody else’s words. */
export function isQuoted({ quoted }: Passage, { start, end }: Span): boolean {
  let [low, high] = [0, quoted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quoted[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const candidate = quoted[low]
  return candidate !== undefined && candidate.start < Math.max(end, start + 1)
}

function placesOf(text: string, words: string): Span[] {
  const found: Span[] = []
  if (words.trim() === '') return found
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length })
  return found
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
