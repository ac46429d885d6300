import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { textRules } from './textRules'
import { ruledText } from './words'

/** A country by its ISO 3166-1 alpha-2 code, such as KP; may be empty. */
export function country<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return ruledText<L>(textRules.country, {
    ui: {
      label: 'Country',
      description: 'Two capital letters, such as KP or US (ISO 3166-1).',
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}
