import type { HouseStyle } from './houseStyle'
import type { Story } from './story'

export type Severity = 'error' | 'warning' | 'hint'

/** Where an issue of the headline, or of the summary, says it is: they are no blocks of the body. */
export const headlineBlock = -1
export const summaryBlock = -2

/**
 * Something a copy editor should look at.
 *
 * An error must not be published, a warning is wrong by house style, a hint may be right as it is.
 */
export type Issue = {
  /** The rule's file name, such as `finalStop`. */
  rule: string
  severity: Severity
  /** One sentence: what is wrong, what to do. */
  message: string
  /** Index of the body's block, `headlineBlock` or `summaryBlock`; null for a linked item. */
  block: number | null
  /** UTF-16 offsets in that block's text, the end excluded; 0, 0 when block is null. */
  start: number
  end: number
  /** What to put there instead. */
  suggestion?: string
  /** True when it changes only typography, capitals or spacing, so `tidy` may apply it unasked. */
  isSafe?: boolean
  /** The slug of the linked item it is about, when there is one. */
  about?: string
}

/** A rule: pure, from a story to issues. */
export type Rule = (story: Story, style: HouseStyle) => Issue[]
