import type { Issue } from '../../src/copydesk/issue'
import type { Story } from '../../src/copydesk/story'
import { textOf } from '../../src/copydesk/textOf'

/** The words an issue is about. */
export function textAt(
  story: Story,
  { block, start, end }: Pick<Issue, 'block' | 'start' | 'end'>,
): string {
  return textOf(story, block).slice(start, end)
}
