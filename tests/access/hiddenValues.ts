import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import { type List, offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { reading } from './policy'
import { rowsOf } from './rowsOf'

/** The values that an honest filter on a field must not find for a reader, sorted. */
export type FilterValues = (list: List, key: string) => readonly unknown[]

/**
 * Reads them from the hidden world: of a public field what the hidden items have in it, of an
 * internal field what the visible items have in it too.
 */
export async function hiddenValues(context: Context<Session>, ids: Ids): Promise<FilterValues> {
  const values = new Map<string, unknown[]>()
  for (const list of offeredLists(context)) {
    const isHidden = (id: string) => ids[list.listKey]?.hidden.includes(id)
    const isInternal = (key: string) => !reading[list.listKey]?.publicFields.includes(key)
    for (const row of await rowsOf(context, list.listKey).findMany({ orderBy: { id: 'asc' } })) {
      for (const [key, value] of Object.entries(row)) {
        if (value === null || !(isHidden(row.id) || isInternal(key))) continue
        const path = `${list.listKey}.${key}`
        values.set(path, [...(values.get(path) ?? []), value])
      }
    }
  }
  return (list, key) => values.get(`${list.listKey}.${key}`) ?? []
}
