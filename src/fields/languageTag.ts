import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { refusing, rewriting } from './fieldHooks'
import { line } from './words'

/** The language of a text, as a BCP 47 tag: en, en-GB, ko. Kept in canonical form. */
export function languageTag<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return line<L>({
    defaultValue: 'en',
    maxLength: 35,
    hooks: {
      resolveInput: rewriting(tag => canonicalTag(tag) ?? tag),
      validate: refusing<string>(tag =>
        canonicalTag(tag) ? [] : ['write a language tag such as en, en-GB or ko'],
      ),
    },
    ui: {
      label: 'Language',
      description: 'The language it is written in, such as en, en-GB or ko (BCP 47).',
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined // not a well-formed tag
  }
}
