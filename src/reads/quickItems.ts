import type { GraphQLResolveInfo } from 'graphql'

import { columnsUsed, narrow } from './columnsUsed'
import { bound, type Draft, unknown } from './condition'
import { columnsOf, itemOf } from './itemsOf'
import type { AnyContext, ListArguments } from './plannedRead'
import { ordered, pageAsked, quickly, tableFor, visible, withRows } from './quickly'
import type { List, Table } from './table'

/** Some items of a list, as Keystone's query for them answers; undefined when Keystone is to be asked. */
export function quickItems(
  list: List,
  args: ListArguments,
  context: AnyContext,
  info: GraphQLResolveInfo,
) {
  return quickly(context, draft => {
    const { take, skip } = pageAsked(list, args)
    const order = ordered(list, args.orderBy, 'item', draft)
    const where = visible(list, 'many', args.where, 'item', draft)
    if (where === false) return []
    const table = narrow(tableFor(list), columnsUsed(list, info))
    const sql = `SELECT ${columnsOf(table, 'item')} FROM "${table.name}" item
      WHERE ${where} ORDER BY ${order} LIMIT ${bound(take, draft)} OFFSET ${bound(skip, draft)}`
    return items(sql, table, draft)
  })
}

/** One item, by one or more of its keys; null when there is none. */
export function quickItem(list: List, keys: object, context: AnyContext, info: GraphQLResolveInfo) {
  return quickly(context, draft => {
    const where = Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [key, { equals: value }]),
    )
    if (Object.keys(where).length === 0) return unknown()
    const may = visible(list, 'one', where, 'item', draft)
    if (may === false) return null
    const table = narrow(tableFor(list), columnsUsed(list, info))
    const sql = `SELECT ${columnsOf(table, 'item')} FROM "${table.name}" item WHERE ${may} LIMIT 1`
    return withRows(draft.engine.read(sql, draft.values), ([row]) =>
      row ? itemOf(row, table, draft.engine) : null,
    )
  })
}

/** How many items a list has of which a condition holds. */
export function quickCount(list: List, where: object, context: AnyContext) {
  return quickly(context, draft => {
    const may = visible(list, 'count', where, 'item', draft)
    if (may === false) return 0
    const sql = `SELECT count(*) FROM "${tableFor(list).name}" item WHERE ${may}`
    return withRows(draft.engine.read(sql, draft.values), ([row]) => Number(row?.[0]))
  })
}

function items(sql: string, table: Table, { engine, values }: Draft) {
  return withRows(engine.read(sql, values), rows => rows.map(row => itemOf(row, table, engine)))
}
