import { type RefObject, useId, useMemo, useState } from 'react'

import { ActionButton } from '@keystar/ui/button'
import { DialogContainer } from '@keystar/ui/dialog'
import { Flex } from '@keystar/ui/layout'
import { css, tokenSchema } from '@keystar/ui/style'
import { Heading, Text } from '@keystar/ui/typography'

import { checkStory, type KeyedIssue } from '../../src/copydesk/checkStory'
import { houseStyle } from '../../src/copydesk/houseStyle'
import type { Severity } from '../../src/copydesk/issue'
import { changesFor, tidy } from '../../src/copydesk/tidy'
import { DismissDialog } from './DismissDialog'
import { IssueActions } from './IssueActions'
import { IssueEntry } from './IssueEntry'
import { IssueGroup } from './IssueGroup'
import { summaryOf } from './summaryOf'
import { useArticleForm } from './useArticleForm'
import { useSavedDesk } from './useSavedDesk'
import { useSettled } from './useSettled'
import { useStoryOnPage } from './useStoryOnPage'

const groups: { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'Errors' },
  { severity: 'warning', title: 'Warnings' },
  { severity: 'hint', title: 'Hints' },
]

const { border, radius, space } = tokenSchema.size

const frame = css({
  border: `${border.regular} solid ${tokenSchema.color.border.neutral}`,
  borderRadius: radius.medium,
})

// Of one height, whatever it holds: nothing below it moves while somebody types.
const list = css({
  height: '24rem',
  overflowY: 'auto',
  resize: 'vertical',
  borderTop: `${border.regular} solid ${tokenSchema.color.border.muted}`,
  padding: space.regular,
})

type Props = {
  id: string
  /** Holds the body's editor. */
  editor: RefObject<HTMLElement | null>
  /** What the form holds now. */
  values: Record<string, unknown>
  isReadOnly: boolean
}

/** What the copy desk finds in the story as it is being written, and how to mend it. */
export function CopyDeskPanel({ id, editor, values, isReadOnly }: Props) {
  const titleId = useId()
  const { saved, problem, readAgain } = useSavedDesk(id, values.version)
  const story = useStoryOnPage(values, saved?.links)
  const settled = useSettled(story)
  const issues = useMemo(() => (settled ? checkStory(settled) : []), [settled])
  const form = useArticleForm(editor)
  const [dismissing, setDismissing] = useState<KeyedIssue>()

  const isDismissed = ({ key }: KeyedIssue) => saved?.dismissals.has(key) ?? false
  const open = issues.filter(issue => !isDismissed(issue))

  /** The issue in the text as it is by now: somebody may have typed since the check. */
  const found = ({ key }: KeyedIssue) =>
    story ? checkStory(story).filter(issue => issue.key === key) : []
  const select = (issue: KeyedIssue) => found(issue).forEach(form.select)
  const apply = (issue: KeyedIssue) => {
    if (story) void form.change(found(issue).flatMap(each => changesFor(each, story)))
  }
  const applySafe = () => {
    if (!story) return
    const letStand = checkStory(story).filter(isDismissed)
    void form.change(tidy(story, houseStyle, letStand).changes)
  }

  return (
    <section aria-labelledby={titleId} className={frame}>
      <Flex alignItems="center" gap="regular" padding="medium">
        <Flex direction="column" gap="regular" flex>
          <Heading elementType="h3" size="small" id={titleId}>
            Copy desk
          </Heading>
          <Text size="small" color="neutralSecondary" role="status">
            {settled ? summaryOf(open) : 'Reading …'}
          </Text>
          {!isReadOnly && (
            <Text size="small" color="neutralSecondary">
              Links count, and new finds can be dismissed, once saved.
            </Text>
          )}
        </Flex>
        {!isReadOnly && (
          <ActionButton isDisabled={!open.some(({ isSafe }) => isSafe)} onPress={applySafe}>
            Apply all safe ones
          </ActionButton>
        )}
      </Flex>
      <div className={list}>
        {problem !== undefined && (
          <Text color="critical">The saved story could not be read: {problem}</Text>
        )}
        {settled &&
          groups.map(({ severity, title }) => (
            <IssueGroup
              key={severity}
              title={title}
              severity={severity}
              isFolded={severity === 'hint'}
            >
              {open
                .filter(issue => issue.severity === severity)
                .map(issue => (
                  <IssueEntry
                    key={issue.key}
                    issue={issue}
                    story={settled}
                    onSelect={() => select(issue)}
                  >
                    {!isReadOnly && (
                      <IssueActions
                        about={issue.message}
                        suggestion={issue.suggestion}
                        onApply={() => apply(issue)}
                        onDismiss={
                          saved?.mayDismiss && saved.savedKeys.has(issue.key)
                            ? () => setDismissing(issue)
                            : undefined
                        }
                      />
                    )}
                  </IssueEntry>
                ))}
            </IssueGroup>
          ))}
        {settled && (
          <IssueGroup title="Dismissed" isFolded>
            {issues.filter(isDismissed).map(issue => (
              <IssueEntry
                key={issue.key}
                issue={issue}
                story={settled}
                onSelect={() => select(issue)}
                dismissal={saved?.dismissals.get(issue.key)}
              />
            ))}
          </IssueGroup>
        )}
      </div>
      <DialogContainer onDismiss={() => setDismissing(undefined)}>
        {dismissing && <DismissDialog article={id} issue={dismissing} onDismissed={readAgain} />}
      </DialogContainer>
    </section>
  )
}
