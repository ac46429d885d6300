import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

import { compareSpans } from '../dates/compareSpans'

type Item = Record<string, unknown>

/** Sorts linked items, knowing the item that links them (a quote's place is its place in a body). */
export type DefaultOrder<L extends BaseListTypeInfo> = (
  holder: L['item'],
) => (a: Item, b: Item) => number

/** By name, as an English index has it. */
export const byName = () => (a: Item, b: Item) =>
  String(a.name).localeCompare(String(b.name), 'en') || (String(a.slug) < String(b.slug) ? -1 : 1)

/** By the first day each event may have happened on; of two that tie, by name. */
export const byTime = () => (a: Item, b: Item) =>
  compareSpans(spanOf(a), spanOf(b)) || byName()(a, b)

/** Latest first. */
export const byPublication = () => (a: Item, b: Item) =>
  Number(b.publishedAt as Date) - Number(a.publishedAt as Date)

function spanOf({ earliestDate, latestDate }: Item) {
  return { earliest: earliestDate as string | null, latest: latestDate as string | null }
}

type Page = { where: object; orderBy: readonly object[]; take: number | null; skip: number }

const pageSize = 100

/**
 * Gives a to-many field an order of its own for queries that ask for none.
 *
 * The order is computed from the items, so all of them are read and the page is cut afterwards;
 * an article links some dozens.
 */
export function inDefaultOrder<L extends BaseListTypeInfo>(
  field: FieldTypeFunc<L>,
  order: DefaultOrder<L>,
): FieldTypeFunc<L> {
  return data => {
    const built = field(data)
    if (built.dbField.kind !== 'relation' || built.dbField.mode !== 'many')
      throw new Error(`${data.listKey}.${data.fieldKey} is not a to-many relationship`)

    type Linked = { findMany(page: Page): Promise<Item[]> }
    Object.assign(built.output, {
      async resolve({ value, item }: { value: unknown; item: L['item'] }, page: Page) {
        const { findMany } = value as Linked // a to-many field's value, by its kind above
        if (page.orderBy.length > 0) return findMany(page)

        const all: Item[] = []
        for (let skip = 0; skip === all.length; skip += pageSize) {
          all.push(...(await findMany({ ...page, take: pageSize, skip })))
        }
        all.sort(order(item))
        return all.slice(page.skip, page.skip + (page.take ?? pageSize))
      },
    })
    return built
  }
}
