import type { List } from './offeredLists'
import type { Row } from './rowsOf'

/**
 * Whether readers who ask for an item by its slug are told that it was withdrawn: an article that
 * was public before. One that was withdrawn under embargo, they have never known of.
 */
export function isToldToReaders({ listKey }: List, row: Row): boolean {
  const now = new Date()
  const isPast = (time: unknown) => time instanceof Date && time <= now
  return (
    listKey === 'Article' &&
    row.status === 'withdrawn' &&
    isPast(row.publishedAt) &&
    (row.embargoUntil === null || isPast(row.embargoUntil))
  )
}
