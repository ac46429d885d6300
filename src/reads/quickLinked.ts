import { bound, type Draft, unknown } from './condition'
import { narrow } from './columnsUsed'
import { columnsOf, type Item, itemOf } from './itemsOf'
import type { Link, Wanted } from './linkedItems'
import type { AnyContext, ListArguments } from './plannedRead'
import { ordered, pageAsked, quickly, tableFor, visible, withRows } from './quickly'
import { jointOf, type List } from './table'

/** What is asked of a field, and which columns of what it links are used; all of them if not said. */
type Asked = {
  link: Link
  wanted: Wanted
  args: Partial<ListArguments>
  used: ReadonlySet<string> | undefined
}

type Linked<W extends Wanted> = Map<string, W extends 'count' ? number : Item[]>

/**
 * What some items of a list link through one field, by the ids of those items, in one statement that
 * begins with them.
 *
 * @returns undefined when Keystone is to be asked
 */
export function quickLinked(
  { link, wanted, args, used }: Asked,
  holders: readonly string[],
  context: AnyContext,
) {
  return quickly(context, draft => {
    const list = context.__internal.lists[link.list]
    const far = list?.lists[link.far]
    if (!list || !far) return unknown()
    if (wanted === 'count') return counts(list, far, link, args, holders, draft)
    return page(list, far, { link, wanted, args, used }, holders, draft)
  })
}

/** The items of a list with some ids, by those ids. */
export function quickByIds(
  list: List,
  ids: readonly string[],
  used: ReadonlySet<string> | undefined,
  context: AnyContext,
) {
  return quickly(context, draft => {
    const ofIds = `item."id" IN (${boundAll(ids, draft)})`
    const where = visible(list, 'one', {}, 'item', draft)
    if (where === false) return new Map<string, Item>()
    const table = narrow(tableFor(list), used)
    const sql = `SELECT ${columnsOf(table, 'item')} FROM "${table.name}" item WHERE ${ofIds} AND ${where}`
    return withRows(draft.engine.read(sql, draft.values), rows => {
      const items = rows.map(row => itemOf(row, table, draft.engine))
      return new Map(items.map(item => [String(item.id), item]))
    })
  })
}

/** The rows of the far list that some items link: from where, with the id of the item that links each. */
function linkedRows(list: List, far: List, field: string) {
  const joint = jointOf(list, field)
  const table = tableFor(far)
  if (joint?.kind === 'pairs')
    return {
      holder: `pair."${joint.here}"`,
      // Said to be a cross join because SQLite then begins with the pairs.
      from: `"${joint.table}" pair CROSS JOIN "${table.name}" item`,
      joined: `item."id" = pair."${joint.there}" AND `,
    }
  if (joint?.kind === 'columnThere')
    return { holder: `item."${joint.name}"`, from: `"${table.name}" item`, joined: '' }
  return unknown()
}

function page(
  list: List,
  far: List,
  { link, wanted, args, used }: Asked,
  holders: readonly string[],
  draft: Draft,
) {
  const table = narrow(tableFor(far), used)
  const { holder, from, joined } = linkedRows(list, far, link.field)
  const { take, skip } = pageAsked(far, args)
  const order = ordered(far, args.orderBy ?? [], 'item', draft)
  const held = `${holder} IN (${boundAll(holders, draft)})`
  const where = visible(far, 'many', args.where ?? {}, 'item', draft)
  if (where === false) return new Map() as Linked<'page'>

  const columns = columnsOf(table, 'item')
  const rows = `FROM ${from} WHERE ${held} AND ${joined}${where}`
  const limits = () => `LIMIT ${bound(take, draft)} OFFSET ${bound(skip, draft)}`
  const sql =
    wanted === 'all'
      ? `SELECT ${holder}, ${columns} ${rows}`
      : holders.length === 1
        ? `SELECT ${holder}, ${columns} ${rows} ORDER BY ${order} ${limits()}`
        : // Of each holder's items the page is found first, by ids alone; only that is read whole.
          `SELECT placed.holder, ${columns} FROM (
            SELECT ${holder} holder, item."id" id,
              row_number() OVER (PARTITION BY ${holder} ORDER BY ${order}) place
            ${rows}
          ) placed CROSS JOIN "${table.name}" item
          WHERE item."id" = placed.id AND placed.place > ${bound(skip, draft)}
            AND placed.place <= ${bound(skip + take, draft)}
          ORDER BY placed.place`
  return withRows(draft.engine.read(sql, draft.values), found => {
    const linked: Linked<'page'> = new Map()
    for (const row of found) {
      const id = String(row[0])
      const item = itemOf(row, table, draft.engine, 1)
      const others = linked.get(id)
      if (others) others.push(item)
      else linked.set(id, [item])
    }
    return linked
  })
}

function counts(
  list: List,
  far: List,
  link: Link,
  args: Partial<ListArguments>,
  holders: readonly string[],
  draft: Draft,
) {
  const { holder, from, joined } = linkedRows(list, far, link.field)
  const held = `${holder} IN (${boundAll(holders, draft)})`
  const where = visible(far, 'count', args.where ?? {}, 'item', draft)
  if (where === false) return new Map() as Linked<'count'>
  const sql = `SELECT ${holder}, count(*) FROM ${from} WHERE ${held} AND ${joined}${where} GROUP BY ${holder}`
  return withRows(
    draft.engine.read(sql, draft.values),
    rows => new Map(rows.map(([id, count]) => [String(id), Number(count)])),
  )
}

/** So that statements are few, and prepared once, lists of ids have one of these lengths. */
const lengths = [1, 2, 4, 8, 16, 32, 64, 128, 200]

/** The places of some ids in a statement: the last one is said several times. */
function boundAll(ids: readonly string[], draft: Draft): string {
  const length = lengths.find(length => length >= ids.length) ?? ids.length
  return Array.from({ length }, (_, n) => bound(ids[n] ?? ids.at(-1), draft)).join(', ')
}
