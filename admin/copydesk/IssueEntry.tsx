import type { ReactNode } from 'react'

import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'

import { headlineBlock, type Issue, summaryBlock } from '../../src/copydesk/issue'
import type { Story } from '../../src/copydesk/story'
import type { Dismissal } from '../../src/editorial/openIssues'
import { IssueWords } from './IssueWords'

const { alias, border } = tokenSchema.color
const { space, radius } = tokenSchema.size

const entry = css({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space.regular,
  padding: `${space.small} 0`,
  borderBottom: `1px solid ${border.muted}`,
  '&:last-child': { borderBottom: 0 },
})

const place = css({
  all: 'unset',
  display: 'flex',
  flexDirection: 'column',
  gap: space.regular,
  flex: 1,
  minWidth: 0,
  padding: space.regular,
  borderRadius: radius.small,
  'button&': { cursor: 'pointer' },
  'button&:hover': { background: alias.backgroundHovered },
  'button&:focus-visible': { outline: `2px solid ${alias.focusRing}` },
})

type Props = {
  issue: Issue
  story: Story
  onSelect: () => void
  /** What can be done about it: buttons. */
  children?: ReactNode
  /** Why it may stand. */
  dismissal?: Dismissal
}

/** An issue: what is wrong, in which words. Pressing it selects them in the story. */
export function IssueEntry({ issue, story, onSelect, dismissal, children }: Props) {
  const told = (
    <>
      <Text>{issue.message}</Text>
      <IssueWords issue={issue} story={story} />
      {dismissal && (
        <Text>
          {dismissal.by}: {dismissal.reason}
        </Text>
      )}
      <Text size="small" color="neutralSecondary">
        {whereabouts(issue)}
        {inWords(issue.rule)}
      </Text>
    </>
  )
  return (
    <li className={entry}>
      {issue.block === null ? (
        <div className={place}>{told}</div>
      ) : (
        <button type="button" className={place} onClick={onSelect}>
          {told}
        </button>
      )}
      {children}
    </li>
  )
}

function whereabouts({ block }: Issue): string {
  if (block === null) return ''
  if (block === headlineBlock) return 'Headline · '
  return block === summaryBlock ? 'Summary · ' : `Paragraph ${block + 1} · `
}

/** A rule's name as words: "finalStop" is the rule of the final stop. */
function inWords(rule: string): string {
  return rule.replaceAll(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`)
}
