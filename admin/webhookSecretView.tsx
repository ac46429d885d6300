import { Button } from '@keystar/ui/button'
import { Field as FieldShell } from '@keystar/ui/field'
import { Flex } from '@keystar/ui/layout'
import { TextField } from '@keystar/ui/text-field'
import { Text } from '@keystar/ui/typography'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

import { momentInWords } from './momentInWords'

const renewWebhookSecret = gql`
  mutation RenewWebhookSecret($id: ID!) {
    renewWebhookSecret(id: $id)
  }
`

/** Lets an admin make the secret with which a webhook’s deliveries are signed, and see it once. */
export function Field({ field, value, itemValue }: FieldProps<typeof controller>) {
  const [renew, { data, error, loading }] = useMutation<{ renewWebhookSecret: string }>(
    renewWebhookSecret,
  )
  const { id }: { id?: unknown } = { ...itemValue }
  const make = () => {
    renew({ variables: { id } }).catch(() => undefined) // the error is shown below
  }

  return (
    <FieldShell label={field.label} description={field.description}>
      {props => (
        <Flex {...props} direction="column" gap="regular">
          {value && !data && <Text>The present one is from {momentInWords(value)}.</Text>}
          {data && (
            <>
              <TextField
                label="Give this to the receiver"
                isReadOnly
                value={data.renewWebhookSecret}
              />
              <Text color="neutralSecondary">
                It is shown only now. The one before is good for another day.
              </Text>
            </>
          )}
          {error && <Text color="critical">{error.message}</Text>}
          <Button isPending={loading} onPress={make}>
            Make a new secret
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
