import { text } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { refusing, rewriting } from './fieldHooks'
import type { TextRule } from './textRule'
import { textRules } from './textRules'

type TextConfig<L extends BaseListTypeInfo> = NonNullable<Parameters<typeof text<L>>[0]>
type Config<L extends BaseListTypeInfo> = TextConfig<L> & { maxLength?: number }

/** A text field that is held to a rule. */
export function ruledText<L extends BaseListTypeInfo>(
  { maxLength, match, rewrite, check, defaultValue }: TextRule,
  { validation, hooks, ...config }: TextConfig<L>,
): FieldTypeFunc<L> {
  return text<L>({
    ...config,
    defaultValue,
    validation: { ...validation, match, length: { max: maxLength } },
    hooks: {
      ...(rewrite && { resolveInput: rewriting(rewrite) }),
      ...(check && {
        validate: refusing<string>(written => {
          const problem = check(written)
          return problem === undefined ? [] : [problem]
        }),
      }),
      ...hooks,
    },
  })
}

/** A name, a headline, a place: text on one line. What is typed is kept to the character. */
export function line<L extends BaseListTypeInfo>({
  maxLength = textRules.line.maxLength,
  ...config
}: Config<L> = {}): FieldTypeFunc<L> {
  return ruledText<L>({ ...textRules.line, maxLength }, config)
}

/** A note, a description, a quotation: text that may run over several lines. */
export function prose<L extends BaseListTypeInfo>({
  maxLength = textRules.prose.maxLength,
  ...config
}: Config<L> = {}): FieldTypeFunc<L> {
  const ui = { displayMode: 'textarea', ...config.ui } as const
  return ruledText<L>({ ...textRules.prose, maxLength }, { ...config, ui })
}
