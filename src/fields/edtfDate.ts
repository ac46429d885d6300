import { g } from '@keystone-6/core'
import { calendarDay, virtual } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { filledInByStet } from '../access'
import { boundsOf } from '../dates/boundsOf'
import { parseEdtf } from '../dates/parseEdtf'
import { phraseFor } from '../dates/phraseFor'
import { textRules } from './textRules'
import { ruledText } from './words'

const howTo =
  'Say only what is known: 2019-10-05, 2019-10, [2019-10-01..2019-10-10] for early October, ' +
  '2019-12-25~ for about, [..2019-12-31] for before 2020, 2019-04/2019-12 for a span.'

/**
 * A date as precise as the source makes it: EDTF level 2 (ISO 8601-2:2019), day or coarser.
 *
 * Kept in canonical form; what is not EDTF is refused with an example of what to type.
 */
export function edtfDate<L extends BaseListTypeInfo>(config: {
  label: string
  description: string
}): FieldTypeFunc<L> {
  return ruledText<L>(textRules.edtf, {
    ui: {
      label: config.label,
      description: `${config.description} ${howTo}`,
      views: './admin/edtfView',
    },
  })
}

/** The first or last day that an EDTF field allows: derived, stored and indexed, so it can sort. */
export function edtfBound<L extends BaseListTypeInfo>(config: {
  of: string
  bound: 'earliest' | 'latest'
  label: string
  description: string
}): FieldTypeFunc<L> {
  const derive = ({ resolvedData }: { resolvedData: object }) => {
    const written: unknown = { ...(resolvedData as Record<string, unknown>) }[config.of]
    if (typeof written !== 'string') return undefined
    // The field itself refuses what is not a date, and an empty one has no bounds.
    const isDate = written !== '' && textRules.edtf.check(written) === undefined
    return isDate ? boundsOf(parseEdtf(written).edtf)[config.bound] : null
  }
  return calendarDay<L>({
    isIndexed: true,
    access: filledInByStet,
    graphql: { omit: { create: true, update: true } },
    hooks: { resolveInput: { create: derive, update: derive } },
    ui: {
      label: config.label,
      description: config.description,
      views: './admin/edtfBoundView',
      createView: { fieldMode: 'hidden' },
      itemView: { fieldMode: 'read', fieldPosition: 'sidebar' },
    },
  })
}

/** An EDTF field in English, for people: "in early October 2019". Null where nothing is known. */
export function edtfInWords<L extends BaseListTypeInfo>(config: {
  of: string
  label: string
  description: string
}): FieldTypeFunc<L> {
  return virtual<L>({
    field: g.field({
      type: g.String,
      resolve(item: Record<string, unknown>) {
        const edtf = item[config.of]
        return typeof edtf === 'string' && edtf !== '' ? phraseFor(edtf) : null
      },
    }),
    ui: {
      label: config.label,
      description: config.description,
      // The date's own field says the same there, and follows the typing.
      createView: { fieldMode: 'hidden' },
      itemView: { fieldMode: 'hidden' },
      listView: { fieldMode: 'hidden' },
    },
  })
}
