import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { textRules } from './textRules'
import { ruledText } from './words'

/** The language of a text, as a BCP 47 tag: en, en-GB, ko. Kept in canonical form. */
export function languageTag<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return ruledText<L>(textRules.language, {
    ui: {
      label: 'Language',
      description: 'The language it is written in, such as en, en-GB or ko (BCP 47).',
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}
