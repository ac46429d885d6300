import type { AnyContext } from './plannedRead'
import type { ReadEngine, Stored } from './readEngine'
import { type Column, jointOf, type List, tableOf } from './table'

/** A statement as it is written: its values, in the order in which its text names them. */
export type Draft = { values: Stored[]; engine: ReadEngine; context: AnyContext }

/** Thrown, and caught in this folder, when something is asked that only Keystone knows how to answer. */
export class OnlyKeystoneKnows extends Error {}

/** The condition of what has none. */
export const always = '1 = 1'

const operators = { equals: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

/**
 * A condition of Keystone's, a query's `where` or what a rule answers with, in SQL. What it knows is
 * what readers and rules ask; the rest is left to Keystone.
 *
 * @param row the name that the statement has for the list's row
 * @param isRule whether it was Stet that said it: a person's fields are asked whether they may
 * @returns what is empty when there is no condition
 * @throws OnlyKeystoneKnows
 */
export function condition(
  list: List,
  where: object,
  row: string,
  draft: Draft,
  isRule = false,
): string {
  const parts = Object.entries(where).map(([key, value]) => {
    if (key === 'AND' || key === 'OR') return combined(key, value)
    if (!isRule) holdFieldRule(list, key, 'filter', draft.context)
    const column = tableOf(list)?.byKey.get(key)
    if (column) {
      const place = `${row}."${column.name}"`
      if (value !== null) return ofColumn(place, column, value as object, draft)
      if (column.isNullable) return `${place} IS NULL`
    }
    // Of a person's filters through links, Prisma has notions of its own.
    return isRule && value !== null ? linked(list, key, value as object, row, draft) : unknown()
  })
  return all(parts)

  function combined(key: 'AND' | 'OR', value: unknown) {
    if (!Array.isArray(value)) return unknown()
    const parts = value.map((one: object) => condition(list, one, row, draft, isRule))
    if (key === 'AND') return all(parts)
    // Of what says nothing, Prisma takes no notice; and of no alternatives at all, in ways of its own.
    if (parts.length === 0 || parts.includes('')) return unknown()
    return `(${parts.map(part => `(${part})`).join(' OR ')})`
  }
}

/** Conditions that must all hold; those that say nothing are empty. */
export function all(conditions: readonly string[]): string {
  return conditions.filter(Boolean).join(' AND ')
}

function ofColumn(place: string, { isNullable }: Column, filter: object, draft: Draft): string {
  const parts = Object.entries(filter).map(([operator, value]) => {
    if (operator === 'equals' && value === null && isNullable) return `${place} IS NULL`
    if (operator === 'in' && Array.isArray(value))
      return value.length === 0
        ? '1 = 0'
        : `${place} IN (${value.map(one => bound(one, draft)).join(', ')})`
    if (!(operator in operators)) return unknown()
    return `${place} ${operators[operator as keyof typeof operators]} ${bound(value, draft)}`
  })
  return all(parts)
}

/** What an item is linked to: one that meets a condition, or some. */
function linked(list: List, key: string, value: object, row: string, draft: Draft): string {
  const field = list.resolvedDbFields[key]
  const far = field?.kind === 'relation' ? list.lists[field.list] : undefined
  const joint = jointOf(list, key)
  const table = far && tableOf(far)
  if (!joint || !table || field?.kind !== 'relation') return unknown()
  const entries = Object.entries(value)
  const [[quantifier, inner] = []] = entries
  const isOne = field.mode === 'one'
  if (!isOne && (entries.length !== 1 || quantifier !== 'some')) return unknown()

  const there = `${row}_${key}`
  const meets = condition(far, isOne ? value : inner, there, draft, true) || always
  if (joint.kind === 'columnHere')
    return `EXISTS (SELECT 1 FROM "${table.name}" ${there}
      WHERE ${there}."id" = ${row}."${joint.name}" AND ${meets})`
  if (joint.kind === 'columnThere')
    return `EXISTS (SELECT 1 FROM "${table.name}" ${there}
      WHERE ${there}."${joint.name}" = ${row}."id" AND ${meets})`
  const pair = `${there}_pair`
  // The join is said to be a cross join because SQLite then begins with the pairs: few, by index.
  return `EXISTS (SELECT 1 FROM "${joint.table}" ${pair} CROSS JOIN "${table.name}" ${there}
    WHERE ${pair}."${joint.here}" = ${row}."id" AND ${there}."id" = ${pair}."${joint.there}"
    AND ${meets})`
}

/** The place of a value in a statement. */
export function bound(value: unknown, { values, engine }: Draft): string {
  const stored = engine.stored(value)
  if (stored === undefined || stored === null) return unknown()
  values.push(stored)
  return '?'
}

/** Holds a person to what a field's rule says of filtering or ordering by it. */
export function holdFieldRule(
  list: List,
  fieldKey: string,
  kind: 'filter' | 'order',
  context: AnyContext,
) {
  const rule = list.fields[fieldKey]?.access.read[kind]
  const asked = { context, session: context.session, listKey: list.listKey, fieldKey }
  // It is Keystone that refuses, in its own words.
  if (rule?.({ ...asked, operation: 'read', kind } as never) !== true) unknown()
}

export function unknown(): never {
  throw new OnlyKeystoneKnows()
}
