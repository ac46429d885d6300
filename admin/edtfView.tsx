import { useRef, useState } from 'react'

import { ActionButton } from '@keystar/ui/button'
import { Flex } from '@keystar/ui/layout'
import { TextField } from '@keystar/ui/text-field'
import { Text } from '@keystar/ui/typography'
import { controller as textController } from '@keystone-6/core/fields/types/text/views'
import type { CellComponent, FieldProps } from '@keystone-6/core/types'

import { understandDate } from '../src/dates/understandDate'
import { wordsFor } from '../src/dates/wordsFor'

type Value = ReturnType<ReturnType<typeof textController>['deserialize']>

/**
 * A date that is kept as EDTF (see src/fields/edtfDate.ts): typed as EDTF it is said in words below,
 * typed in words its EDTF is proposed, and where it is only shown it is shown in words.
 */
export function Field(props: FieldProps<typeof controller>) {
  const { field, value, onChange, forceValidation = false, autoFocus } = props
  const input = useRef<HTMLInputElement>(null)
  const [hasBeenLeft, setBeenLeft] = useState(false)
  const typed = typedIn(value)
  const understood = understandDate(typed)
  // A complaint that came with the press of the button would push it from under the pointer.
  const isToBeTold = forceValidation || (hasBeenLeft && understood.kind !== 'words')

  if (!onChange)
    return (
      <TextField
        label={field.label}
        description={typed && `${field.description} Kept as ${typed}.`}
        value={inWords(typed)}
        isReadOnly
      />
    )
  const write = (text: string) => onChange({ ...value, inner: { kind: 'value', value: text } })
  return (
    <Flex direction="column" gap="regular">
      <TextField
        ref={input}
        autoFocus={autoFocus}
        label={field.label}
        description={`${field.description} Or type it in words, and use what is proposed.`}
        value={typed}
        onChange={write}
        onBlur={() => setBeenLeft(true)}
        errorMessage={isToBeTold ? problemIn(value, field) : undefined}
      />
      <Flex alignItems="center" gap="regular" wrap aria-live="polite">
        {understood.kind === 'edtf' && (
          <Text color="neutralSecondary">In words: {understood.phrase}.</Text>
        )}
        {understood.kind === 'words' && (
          <ActionButton
            onPress={() => {
              write(understood.edtf)
              input.current?.focus() // the button is about to go
            }}
          >
            Use {understood.edtf}
          </ActionButton>
        )}
      </Flex>
    </Flex>
  )
}

/** A date in a list, in words; a narrow column cuts them short, but not what the pointer is told. */
export const Cell: CellComponent = ({ value }) => {
  const words = inWords(String(value ?? ''))
  return (
    <Text>
      <span title={words}>{words}</span>
    </Text>
  )
}

export function controller(config: Parameters<typeof textController>[0]) {
  const field = textController(config)
  return { ...field, validate: (value: Value) => problemIn(value, field) === undefined }
}

function typedIn({ inner }: Value): string {
  return inner.kind === 'value' ? inner.value : inner.prev
}

function inWords(edtf: string): string {
  return understandDate(edtf).kind === 'edtf' ? wordsFor(edtf) : edtf
}

/** Why a date cannot be saved as it is typed, in one sentence. */
function problemIn(
  value: Value,
  { validation }: Pick<ReturnType<typeof textController>, 'validation'>,
): string | undefined {
  const typed = typedIn(value)
  if (value.kind === 'update' && typedIn({ ...value, inner: value.initial }) === typed) return
  const understood = understandDate(typed)
  if (understood.kind === 'refused') return understood.problem
  if (understood.kind === 'words')
    return `Dates are kept as EDTF: press “Use ${understood.edtf}” below, or type another.`
  const { max } = validation.length
  if (max !== null && typed.length > max)
    return `This date is too long: type at most ${max} characters.`
}
