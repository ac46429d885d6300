import { ActionButton } from '@keystar/ui/button'
import { Flex } from '@keystar/ui/layout'

import { keepFocus } from './keepFocus'

type Props = {
  /** The message of the issue they are about. */
  about: string
  /** What an apply button would put there; undefined without one. */
  suggestion: string | undefined
  onApply: () => void
  onDismiss: (() => void) | undefined
}

/** What can be done about an issue. */
export function IssueActions({ about, suggestion, onApply, onDismiss }: Props) {
  return (
    <Flex gap="small">
      {suggestion !== undefined && (
        <ActionButton
          aria-label={`Apply “${suggestion}”: ${about}`}
          onPress={({ target }) => {
            keepFocus(target)
            onApply()
          }}
        >
          Apply
        </ActionButton>
      )}
      {onDismiss && (
        <ActionButton
          prominence="low"
          aria-label={`Dismiss: ${about}`}
          onPress={({ target }) => {
            keepFocus(target) // where the dialog gives it back to
            onDismiss()
          }}
        >
          Dismiss
        </ActionButton>
      )}
    </Flex>
  )
}
