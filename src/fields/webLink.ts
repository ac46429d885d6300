import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { textRules } from './textRules'
import { ruledText } from './words'

/** The address of a page on the web; may be empty. */
export function webLink<L extends BaseListTypeInfo>(config: {
  label: string
  description: string
}): FieldTypeFunc<L> {
  return ruledText<L>(textRules.webLink, { ui: config })
}
