import { allIssues } from './checkStory'
import { houseStyle, type HouseStyle } from './houseStyle'
import { headlineBlock, type Issue, summaryBlock } from './issue'
import { type Passage, passagesOf } from './passagesOf'
import { settleOverlaps } from './settleOverlaps'
import type { Story } from './story'
import { textOf } from './textOf'

/**
 * One change that tidying made. `start` counts in the text as the changes before it in the list left
 * it, so that making them one after the other gives the tidied text.
 */
export type Change = {
  rule: string
  /** Index of the body’s block, `headlineBlock` or `summaryBlock`. */
  block: number
  start: number
  before: string
  after: string
}

/** A tidied story’s texts, and each change with the rule that asked for it. */
export type Tidied = {
  headline: string
  summary: string
  blocks: string[]
  changes: Change[]
}

/** A place that stays as it is: that of an issue which an editor has dismissed. */
export type Standing = Pick<Issue, 'block' | 'start' | 'end'>

/** Mending one thing can show another (a space gone, a stop moves in); no story needs more rounds. */
const mostRounds = 10

/**
 * Applies every safe suggestion: typography, capitals, spacing, never a word of a quotation.
 *
 * It goes on until nothing safe is left to suggest, so tidying again changes nothing. A text whose
 * marks are so mixed up that mending them would move the ends of a quotation is left to a person,
 * and so is each place that an editor lets stand.
 */
export function tidy(
  story: Story,
  style: HouseStyle = houseStyle,
  letStand: readonly Standing[] = [],
): Tidied {
  let tidied = story
  let standing = letStand
  const changes: Change[] = []
  const leftAlone = new Set<number>()
  for (let round = 0; round < mostRounds; round++) {
    const found = safeChanges(tidied, style)
      .filter(({ block }) => !leftAlone.has(block))
      .filter(change => !standing.some(place => meets(change, place)))
    if (found.length === 0) break
    const next = found.reduce(withChange, tidied)
    const moved = movedQuotations(tidied, next, style)
    moved.forEach(block => leftAlone.add(block))
    if (moved.length > 0) continue
    changes.push(...found)
    tidied = next
    standing = found.reduce(moveAlong, standing)
  }
  const { headline, summary, blocks } = tidied
  return { headline, summary, blocks: [...blocks], changes }
}

/** What is safe to change at once, in each text from the last place to the first: none moves another. */
function safeChanges(story: Story, style: HouseStyle): Change[] {
  const safe = allIssues(story, style).filter(({ isSafe }) => isSafe)
  return settleOverlaps(safe)
    .toSorted((a, b) => (a.block ?? 0) - (b.block ?? 0) || b.start - a.start)
    .flatMap(issue => changesFor(issue, story))
}

/** The blocks in which the quotations are no longer of the same words. */
function movedQuotations(before: Story, after: Story, style: HouseStyle): number[] {
  const now = passagesOf(after, style)
  return passagesOf(before, style)
    .filter((passage, index) => {
      const other = now[index]
      return other && quotedLetters(passage) !== quotedLetters(other)
    })
    .map(({ block }) => block)
}

function quotedLetters({ text, quoted }: Passage): string {
  return quoted
    .map(({ start, end }) => text.slice(start, end).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ''))
    .join('|')
}

/** The change that an issue suggests; none when it suggests nothing else than what stands there. */
export function changesFor({ rule, block, start, end, suggestion }: Issue, story: Story): Change[] {
  if (block === null || suggestion === undefined) return []
  const before = textOf(story, block).slice(start, end)
  return before === suggestion ? [] : [{ rule, block, start, before, after: suggestion }]
}

function withChange(story: Story, { block, start, before, after }: Change): Story {
  const text = textOf(story, block)
  const changed = text.slice(0, start) + after + text.slice(start + before.length)
  if (block === headlineBlock) return { ...story, headline: changed }
  if (block === summaryBlock) return { ...story, summary: changed }
  return { ...story, blocks: story.blocks.with(block, changed) }
}

function meets({ block, start, before }: Change, place: Standing): boolean {
  return block === place.block && start <= place.end && place.start <= start + before.length
}

/** Where places are after a change before them. */
function moveAlong(places: readonly Standing[], { block, start, before, after }: Change) {
  const by = after.length - before.length
  return places.map(place =>
    place.block === block && place.start > start
      ? { ...place, start: place.start + by, end: place.end + by }
      : place,
  )
}
