import { text } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

type Config<ListTypeInfo extends BaseListTypeInfo> = NonNullable<
  Parameters<typeof text<ListTypeInfo>>[0]
> & { maxLength?: number }

/** No control characters (a NUL cuts a string short in some tools) and no half surrogate pairs. */
const oneLine = /^[^\p{Cc}\p{Cs}]*$/u
const manyLines = /^[^\p{Cs}\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]*$/u

function words<ListTypeInfo extends BaseListTypeInfo>(
  { maxLength, validation, ...config }: Config<ListTypeInfo>,
  match: { regex: RegExp; explanation: string },
): FieldTypeFunc<ListTypeInfo> {
  return text<ListTypeInfo>({
    ...config,
    validation: { match, ...validation, length: { max: maxLength, ...validation?.length } },
  })
}

/** A name, a headline, a place: text on one line. What is typed is kept to the character. */
export function line<ListTypeInfo extends BaseListTypeInfo>(
  config: Config<ListTypeInfo> = {},
): FieldTypeFunc<ListTypeInfo> {
  return words(
    { maxLength: 300, ...config },
    {
      regex: oneLine,
      explanation: 'write it on one line, without control characters or broken emoji',
    },
  )
}

/** A note, a description, a quotation: text that may run over several lines. */
export function prose<ListTypeInfo extends BaseListTypeInfo>(
  config: Config<ListTypeInfo> = {},
): FieldTypeFunc<ListTypeInfo> {
  return words(
    { maxLength: 10_000, ...config, ui: { displayMode: 'textarea', ...config.ui } },
    { regex: manyLines, explanation: 'write it without control characters or broken emoji' },
  )
}
