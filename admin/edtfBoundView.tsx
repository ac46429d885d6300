import { TextField } from '@keystar/ui/text-field'
import { Text } from '@keystar/ui/typography'
import type {
  CellComponent,
  FieldController,
  FieldControllerConfig,
  FieldProps,
} from '@keystone-6/core/types'

import { wordsFor } from '../src/dates/wordsFor'

type Day = string | null

const filterTypes = {
  gte: { label: 'On or after', initialValue: null },
  lte: { label: 'On or before', initialValue: null },
  equals: { label: 'On', initialValue: null },
}

/** The first or last day that a date allows, derived from it and only shown: “10 October 2019”. */
export function Field({ field, value }: FieldProps<typeof controller>) {
  return (
    <TextField
      label={field.label}
      description={field.description}
      value={inWords(value)}
      isReadOnly
    />
  )
}

export const Cell: CellComponent = ({ value }) => <Text>{inWords(value)}</Text>

export const controller = (
  config: FieldControllerConfig,
): FieldController<Day, Day, Record<string, unknown>> => ({
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: config.fieldKey,
  defaultValue: null,
  deserialize: data => (data[config.fieldKey] as Day) ?? null,
  serialize: () => ({}),
  filter: {
    types: filterTypes,
    Filter: ({ autoFocus, typeLabel, value, onChange }) => (
      <TextField
        type="date"
        autoFocus={autoFocus}
        label={typeLabel}
        value={value ?? ''}
        onChange={day => onChange(day || null)}
      />
    ),
    Label: ({ label, value }) => `${label.toLowerCase()} ${inWords(value)}`,
    graphql: ({ type, value }) => ({ [config.fieldKey]: { [type]: value } }),
    parseGraphQL: filter =>
      Object.entries(filter).flatMap(([type, value]) =>
        type in filterTypes && typeof value === 'string' ? [{ type, value }] : [],
      ),
  },
})

function inWords(day: Day): string {
  return day ? wordsFor(day) : ''
}
