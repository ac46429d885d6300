import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { line } from './words'

/** The item's number in Wikidata, such as Q56226; may be empty. */
export function wikidataId<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return line<L>({
    isIndexed: true,
    maxLength: 20,
    validation: {
      match: { regex: /^(Q[1-9]\d*)?$/, explanation: 'write a Wikidata number such as Q56226' },
    },
    ui: {
      label: 'Wikidata',
      description: 'Its number in Wikidata, such as Q56226, so that machines know who is meant.',
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}
