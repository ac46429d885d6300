import { isDeepStrictEqual } from 'node:util'

import { parseEdtf } from '../../src/dates/parseEdtf'
import type { ContentList } from '../../src/editorial/snapshotOf'
import { emptyContent, links } from '../plan/emptyContent'

const times = new Set(['publishedAt', 'scheduledFor', 'embargoUntil', 'withdrawnAt'])
const dates = new Set(['originalDate', 'publishedOn', 'date', 'verifiedDate', 'saidOn'])

/** Whether two values of a field would be stored alike; what is left out is empty. */
export function sameValue(list: ContentList, field: string, a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(stored(list, field, a), stored(list, field, b))
}

/** Whether a field has to be written: whether it is anything but empty. */
export function isSaid(list: ContentList, field: string, value: unknown): boolean {
  return !sameValue(list, field, value, undefined)
}

function stored(list: ContentList, field: string, value: unknown): unknown {
  const empty: Readonly<Record<string, unknown>> = emptyContent[list]
  if (value === undefined || value === null) return empty[field]
  if (Array.isArray(value)) {
    const entries = value.map(entry => String(entry).trim()).filter(entry => entry !== '')
    const once = [...new Set(entries)]
    return field in links[list] ? once.toSorted() : once
  }
  if (typeof value !== 'string' || value === '') return value
  if (times.has(field)) return Date.parse(value)
  if (dates.has(field)) return parseEdtf(value.trim()).edtf
  if (field === 'language') return Intl.getCanonicalLocales(value)[0]
  return value
}
