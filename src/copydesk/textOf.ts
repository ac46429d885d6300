import { headlineBlock, summaryBlock } from './issue'
import type { Story } from './story'

/** The text of a story that an issue’s place counts in; '' for one that is about no place. */
export function textOf(story: Story, block: number | null): string {
  if (block === null) return ''
  if (block === headlineBlock) return story.headline
  return block === summaryBlock ? story.summary : (story.blocks[block] ?? '')
}
