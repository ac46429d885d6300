import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'

import { inContext } from '../../src/copydesk/inContext'
import type { Issue } from '../../src/copydesk/issue'
import { shortened } from '../../src/copydesk/shortened'
import type { Story } from '../../src/copydesk/story'
import { textOf } from '../../src/copydesk/textOf'

const { background } = tokenSchema.color

const words = css({
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& del, & ins, & mark': { color: 'inherit', textDecoration: 'none', borderRadius: 2 },
  '& del': { background: background.critical, textDecoration: 'line-through' },
  '& ins': { background: background.positive },
  '& mark': { background: background.caution },
})

/** The words an issue is about and, when there is a suggestion, what they become. */
export function IssueWords({ issue, story }: { issue: Issue; story: Story }) {
  const { block, start, end, suggestion } = issue
  if (block === null) return null
  const { before, words: written, after } = inContext(textOf(story, block), start, end)
  if (suggestion === undefined)
    return (
      <Text>
        <span className={words}>
          {before}
          <mark>{written}</mark>
          {after}
        </span>
      </Text>
    )
  return (
    <Text>
      <span className={words}>
        {before}
        <del>{written}</del>
        {after} → {before}
        <ins>{shortened(suggestion)}</ins>
        {after}
      </span>
    </Text>
  )
}
