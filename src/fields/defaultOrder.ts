import type { BaseListTypeInfo } from '@keystone-6/core/types'

import { compareSpans } from '../dates/compareSpans'

type Item = Record<string, unknown>

/** An order that the database does not know: sorts linked items, knowing the item that links them. */
export type DefaultOrder<L extends BaseListTypeInfo> = {
  /** The fields that it goes by. */
  reads: readonly string[]
  /** What it knows of the item that links them: a quote's place is its place in a body. */
  readsOfHolder?: readonly (keyof L['item'] & string)[]
  comparing(holder: L['item']): (a: Item, b: Item) => number
}

const compareNames = (a: Item, b: Item) =>
  english.compare(String(a.name), String(b.name)) || compareKeys('slug', a, b)

const english = new Intl.Collator('en')

const compareKeys = (key: string, a: Item, b: Item) => (String(a[key]) < String(b[key]) ? -1 : 1)

/** By name, as an English index has it. */
export const byName = { reads: ['name', 'slug'], comparing: () => compareNames }

/** By the first day each event may have happened on; of two that tie, by name. */
export const byTime = {
  reads: ['earliestDate', 'latestDate', ...byName.reads],
  comparing: () => (a: Item, b: Item) => compareSpans(spanOf(a), spanOf(b)) || compareNames(a, b),
}

/** Latest first. */
export const byPublication = {
  reads: ['publishedAt', 'id'],
  comparing: () => (a: Item, b: Item) =>
    Number(b.publishedAt as Date) - Number(a.publishedAt as Date) || compareKeys('id', a, b),
}

function spanOf({ earliestDate, latestDate }: Item) {
  return { earliest: earliestDate as string | null, latest: latestDate as string | null }
}
