import { headlineBlock, type Issue, summaryBlock } from '../../src/copydesk/issue'
import type { Story } from '../../src/copydesk/story'

/** The text that an issue's place counts in. */
export function textOf(story: Story, block: number | null): string {
  if (block === null) return ''
  if (block === headlineBlock) return story.headline
  return block === summaryBlock ? story.summary : (story.blocks[block] ?? '')
}

/** The words an issue is about. */
export function textAt(story: Story, { block, start, end }: Issue): string {
  return textOf(story, block).slice(start, end)
}
