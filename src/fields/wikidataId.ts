import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { textRules } from './textRules'
import { ruledText } from './words'

/** The item's number in Wikidata, such as Q56226; may be empty. */
export function wikidataId<L extends BaseListTypeInfo>(): FieldTypeFunc<L> {
  return ruledText<L>(textRules.wikidataId, {
    isIndexed: true,
    ui: {
      label: 'Wikidata',
      description: 'Its number in Wikidata, such as Q56226, so that machines know who is meant.',
      itemView: { fieldPosition: 'sidebar' },
    },
  })
}
