import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { line } from './words'

/** A country by its ISO 3166-1 alpha-2 code, such as KP; may be empty. */
export function country<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return line<L>({
    maxLength: 2,
    validation: {
      match: {
        regex: /^([A-Z]{2})?$/,
        explanation: 'write a two-letter country code such as KP or US',
      },
    },
    ui: {
      label: 'Country',
      description: 'Two capital letters, such as KP or US (ISO 3166-1).',
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}
