import { v7 as newId } from 'uuid'

import type { Context } from '../../generated/keystone/types'
import { type Rows, storedTime } from '../../src/database/bulk'
import { boundsOf } from '../../src/dates/boundsOf'
import { type ContentList, emptySnapshot, partsOf } from '../../src/editorial/snapshotOf'
import { type Content, links } from '../plan/emptyContent'

/** An item that is being made. */
export type NewItem = {
  id: string
  content: Content
  /** What Stet has found out about it by itself, column by column. */
  derived: Readonly<Record<string, string | number>>
}

type Cell = Rows['rows'][number][number]
type Row = Record<string, Cell>

/** Why what a package publishes goes out whatever the copy desk finds in it. */
export const seedReason = 'as received; the copy desk was not asked'

/**
 * The rows of new items of one list: the items, the links that they own, and the revision in which
 * each is told; such as Keystone would write if each were created through it
 * (tests/seed/asKeystoneWould.test.ts).
 *
 * @param idOf the id of an item that is there or is being made, by its slug
 */
export function newRows(
  list: ContentList,
  items: readonly NewItem[],
  idOf: (list: ContentList, slug: string) => string,
  context: Context,
): Rows[] {
  const empty = emptySnapshot(context, list)
  const { fields, links: owned } = partsOf(context, list)
  const cellOf = (field: string, value: unknown) =>
    storedCell(value, fields.get(field)?.dbField.scalar === 'DateTime')
  const at = storedTime(new Date())
  const rows: Row[] = []
  const revisions: Row[] = []
  const linked = new Map<string, Row[]>()
  for (const { id, content, derived } of items) {
    const snapshot: Record<string, unknown> = { ...empty }
    const found = { ...content, ...boundsIn(content), ...derived }
    for (const [field, value] of Object.entries(found)) if (field in empty) snapshot[field] = value

    const row: Row = { id, version: 1, createdAt: at, updatedAt: at, ...derived }
    for (const [field, value] of Object.entries(snapshot)) row[field] = cellOf(field, value)
    for (const field of owned) {
      const far = links[list][field]
      if (!far) continue
      const value = (snapshot[field] = content[field] ?? null)
      if (!Array.isArray(value)) row[field] = value === null ? null : idOf(far, String(value))
      else {
        const pairs = linked.get(field) ?? []
        linked.set(field, pairs)
        for (const slug of value) pairs.push({ A: id, B: idOf(far, String(slug)) })
      }
    }
    rows.push(row)
    revisions.push({
      ...{ id: newId(), list, item: id, slug: String(content.slug), number: 1, kind: 'seed' },
      ...{ reason: seedReason, madeAt: at, snapshot: JSON.stringify(snapshot) },
    })
  }
  return [
    tableOf(list, rows),
    ...Array.from(linked, ([field, pairs]) => tableOf(`_${list}_${field}`, pairs)),
    tableOf('Revision', revisions),
  ]
}

function tableOf(table: string, rows: readonly Row[]): Rows {
  return { table, columns: Object.keys(rows[0] ?? {}), rows: rows.map(Object.values<Cell>) }
}

/** The first and last day that an event's date allows, stored beside it. */
function boundsIn({ date }: Content) {
  const none = { earliest: null, latest: null }
  const { earliest, latest } = typeof date === 'string' && date !== '' ? boundsOf(date) : none
  return { earliestDate: earliest, latestDate: latest }
}

function storedCell(value: unknown, isTime: boolean): Cell {
  if (value === null || value === undefined) return null
  if (isTime) return storedTime(new Date(String(value)))
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'number' ? value : String(value)
}
