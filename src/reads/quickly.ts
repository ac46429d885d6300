import {
  all,
  always,
  condition,
  type Draft,
  holdFieldRule,
  OnlyKeystoneKnows,
  unknown,
} from './condition'
import type { AnyContext, ListArguments } from './plannedRead'
import { engineOf, type ReadRows } from './readEngine'
import { type List, type Table, tableOf } from './table'
import type { OrderBy } from './totalOrder'

/** What is asked of a list: one item, some, or how many. Each has its own rule. */
export type Asking = 'one' | 'many' | 'count'

/**
 * Reads something in one statement of our own, which a database answers many times as fast as it
 * is asked by way of Prisma; or leaves it to Keystone, which knows how to read everything.
 *
 * @returns undefined when Keystone is to be asked: in a transaction, for sudo, and for what is unusual
 */
export function quickly<T>(
  context: AnyContext,
  read: (draft: Draft) => T | undefined,
): T | undefined {
  const engine = engineOf(context)
  if (!engine || context.__internal.sudo) return undefined
  try {
    return read({ values: [], engine, context })
  } catch (error) {
    if (error instanceof OnlyKeystoneKnows) return undefined
    throw error
  }
}

/** Hands rows on, whether they are there at once or later; undefined when there are none to be had. */
export function withRows<T>(
  rows: ReadRows | Promise<ReadRows>,
  use: (rows: NonNullable<ReadRows>) => T,
): T | undefined | Promise<T | undefined> {
  if (rows instanceof Promise) return rows.then(rows => rows && use(rows))
  return rows && use(rows)
}

/**
 * What of a list whoever asks may see and asks for, in SQL: false when that is nothing at all.
 *
 * @throws OnlyKeystoneKnows
 */
export function visible(
  list: List,
  asking: Asking,
  where: object,
  row: string,
  draft: Draft,
): string | false {
  const { context } = draft
  const asked = { context, session: context.session, listKey: list.listKey, operation: 'query' }
  const may: unknown = list.access.operation.query[asking]({ ...asked, kind: asking } as never)
  if (may === false) return false
  const rule: unknown = may === true ? list.access.filter.query(asked as never) : unknown()
  if (rule === false) return false
  const asPerson = condition(list, where, row, draft)
  if (rule === true) return asPerson || always
  // A rule that has to think about it is Keystone's to wait for.
  if (typeof rule !== 'object' || rule === null || rule instanceof Promise) return unknown()
  return all([asPerson, condition(list, rule, row, draft, true)]) || always
}

/**
 * The order of a list's rows. Where there may be nothing it is said that it sorts before everything,
 * for only SQLite has it so by itself; and nowhere else, for then no index would do.
 */
export function ordered(
  list: List,
  orderBy: readonly OrderBy[],
  row: string,
  { context }: Draft,
): string {
  return orderBy
    .map(key => {
      const [[name = '', direction] = [], ...others] = Object.entries(key)
      const column = tableOf(list)?.byKey.get(name)
      if (!column || others.length > 0 || !direction) return unknown()
      holdFieldRule(list, name, 'order', context)
      const way = direction === 'desc' ? 'DESC' : 'ASC'
      const nulls = direction === 'desc' ? 'NULLS LAST' : 'NULLS FIRST'
      return `${row}."${column.name}" ${column.isNullable ? `${way} ${nulls}` : way}`
    })
    .join(', ')
}

/** The page of a list that is asked for, when that is one that Keystone would allow. */
export function pageAsked(list: List, { take, skip, cursor }: Partial<ListArguments>) {
  const most: unknown = list.graphql.types.findManyArgs.take.defaultValue
  if (cursor || typeof take !== 'number' || take < 0 || typeof skip !== 'number' || skip < 0)
    return unknown()
  if (typeof most === 'number' && take > most) return unknown()
  return { take, skip }
}

/** The table of a list that can be read quickly. */
export function tableFor(list: List): Table {
  return tableOf(list) ?? unknown()
}
