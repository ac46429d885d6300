import { useState } from 'react'

import { Button } from '@keystar/ui/button'
import { Field as FieldShell } from '@keystar/ui/field'
import { Flex } from '@keystar/ui/layout'
import { TextField } from '@keystar/ui/text-field'
import { Text } from '@keystar/ui/typography'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

import { momentInWords } from './momentInWords'

const inviteUser = gql`
  mutation InviteUser($id: ID!) {
    inviteUser(id: $id) {
      path
      expiresAt
    }
  }
`

type Answer = { inviteUser: { path: string; expiresAt: string } }

/** Lets an admin make the link with which a colleague chooses a password. */
export function Field({ field, value, itemValue }: FieldProps<typeof controller>) {
  const [invite, { data, error, loading }] = useMutation<Answer>(inviteUser)
  const [isAsked, setAsked] = useState(false)
  const { id }: { id?: unknown } = { ...itemValue }
  const invitation = data?.inviteUser
  const make = () => {
    setAsked(true)
    invite({ variables: { id } }).catch(() => undefined) // the error is shown below
  }

  return (
    <FieldShell label={field.label} description={field.description}>
      {props => (
        <Flex {...props} direction="column" gap="regular">
          {value && !isAsked && <Text>A link is out that works until {momentInWords(value)}.</Text>}
          {invitation && (
            <>
              <TextField
                label="Hand this link to them"
                isReadOnly
                value={new URL(invitation.path, window.location.href).href}
              />
              <Text color="neutralSecondary">
                It works once, until {momentInWords(invitation.expiresAt)}, and is shown only now.
              </Text>
            </>
          )}
          {error && <Text color="critical">{error.message}</Text>}
          <Button isPending={loading} onPress={make}>
            {value || invitation ? 'Make another link' : 'Make a link'}
          </Button>
        </Flex>
      )}
    </FieldShell>
  )
}

export const controller = (config: FieldControllerConfig): FieldController<string | null> => ({
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: config.fieldKey,
  defaultValue: null,
  deserialize: data => (data[config.fieldKey] as string | null) ?? null,
  serialize: () => ({}),
})
