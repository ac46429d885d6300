import { type FormEvent, useState } from 'react'

import { Button, ButtonGroup } from '@keystar/ui/button'
import { Dialog, useDialogContainer } from '@keystar/ui/dialog'
import { Flex } from '@keystar/ui/layout'
import { Content } from '@keystar/ui/slots'
import { TextField } from '@keystar/ui/text-field'
import { Heading, Text } from '@keystar/ui/typography'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'

import type { KeyedIssue } from '../../src/copydesk/checkStory'

const dismissIssue = gql`
  mutation DismissIssue($id: ID!, $key: String!, $reason: String!) {
    dismissArticle(where: { id: $id }, key: $key, reason: $reason) {
      id
    }
  }
`

type Props = { article: string; issue: KeyedIssue; onDismissed: () => Promise<void> }

/** Asks why an issue may stand, and keeps the answer. */
export function DismissDialog({ article, issue, onDismissed }: Props) {
  const { dismiss: close } = useDialogContainer()
  const [reason, setReason] = useState('')
  const [dismissIt, { error, loading }] = useMutation(dismissIssue, { fetchPolicy: 'no-cache' })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation() // React passes it on to the article's form, around the dialog
    const variables = { id: article, key: issue.key, reason: reason.trim() }
    const answer = await dismissIt({ variables }).catch(() => undefined) // shown below
    if (!answer?.data) return
    await onDismissed()
    close()
  }

  return (
    <Dialog size="small">
      <Heading>Let it stand</Heading>
      <Content>
        <form id="dismiss" onSubmit={event => void submit(event)}>
          <Flex direction="column" gap="large">
            <Text>{issue.message}</Text>
            <TextField
              autoFocus
              isRequired
              label="Why it may stand"
              description="Kept with the story, for the next editor."
              value={reason}
              onChange={setReason}
            />
            {error && <Text color="critical">{error.message}</Text>}
          </Flex>
        </form>
      </Content>
      <ButtonGroup>
        <Button onPress={close}>Cancel</Button>
        <Button
          type="submit"
          form="dismiss"
          prominence="high"
          isPending={loading}
          isDisabled={reason.trim() === ''}
        >
          Dismiss
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
