import { TextArea } from '@keystar/ui/text-field'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

/** Edits a list of short texts, one to a line (see src/fields/stringList.ts). */
export function Field({ field, value, onChange, autoFocus }: FieldProps<typeof controller>) {
  return (
    <TextArea
      label={field.label}
      description={field.description}
      value={value}
      onChange={onChange}
      isReadOnly={!onChange}
      autoFocus={autoFocus}
    />
  )
}

export const controller = (config: FieldControllerConfig): FieldController<string> => ({
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: config.fieldKey,
  defaultValue: '',
  deserialize: data => (data[config.fieldKey] as string[] | null)?.join('\n') ?? '',
  serialize: value => ({
    [config.fieldKey]: value
      .split('\n')
      .map(entry => entry.trim())
      .filter(entry => entry !== ''),
  }),
})
