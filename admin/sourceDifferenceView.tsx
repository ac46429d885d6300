import { Field as FieldShell } from '@keystar/ui/field'
import { Text } from '@keystar/ui/typography'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

import type { Part } from '../src/copydesk/wordDifferences'
import { Changed } from './Changed'

/** Shows what was changed in a quote, against the text of its source; nothing when nothing was. */
export function Field({ field, value }: FieldProps<typeof controller>) {
  if (value.length === 0) return null
  return (
    <FieldShell label={field.label} description={field.description}>
      {props => (
        <Text {...props}>
          {value.map((part, index) => (
            <Changed key={index} {...part} />
          ))}
        </Text>
      )}
    </FieldShell>
  )
}

export const controller = (config: FieldControllerConfig): FieldController<Part[]> => ({
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: `${config.fieldKey} { text change }`,
  defaultValue: [],
  deserialize: data => (data[config.fieldKey] as Part[] | null) ?? [],
  serialize: () => ({}),
})
