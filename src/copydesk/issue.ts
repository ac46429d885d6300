import type { HouseStyle } from './houseStyle'
import type { Story } from './story'

/** An error must not be published, a warning is wrong by house style, a hint may be right as it is. */
export type Severity = 'error' | 'warning' | 'hint'

/** Where an issue of the headline, or of the summary, says it is: they are no blocks of the body. */
export const headlineBlock = -1
export const summaryBlock = -2

/** Something a copy editor should look at. */
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

/** The place of an issue that is about a linked item and about no words of the story. */
export const noPlace = { block: null, start: 0, end: 0 }

/** What a rule says of one place: an issue but for what the rule says once for all of its own. */
export type Finding = Omit<Issue, 'rule' | 'severity'> & {
  /** Where only a person or the source can tell, whatever the rule's own severity. */
  severity?: 'hint'
}

/** A rule of the copy desk, in a file of its name; checkStory.ts lists them all. */
export type Rule = {
  severity: Severity
  /** What it finds, in one sentence that docs/copydesk.md shows. */
  finds: string
  /** Pure, from a story to what is to be looked at in it. */
  check: (story: Story, style: HouseStyle) => Finding[]
}
