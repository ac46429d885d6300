import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { actingAs } from './acting'
import { type ContentList, contentLists, partsOf, rowsOf } from './snapshotOf'

type Link = { key: string; mode: 'one' | 'many' }
type Holder = { id: string; version: number; without: Record<string, object> }

/** The items that the transaction of each client is deleting. */
const leaving = new WeakMap<object, Set<string>>()

/**
 * Takes an item that is about to be deleted out of everything that links it, each by a change of its
 * own: the database would do it too, but leave neither a revision nor a new version.
 */
export async function takeOut(
  context: Context<Session>,
  list: ContentList,
  item: { id: string },
): Promise<void> {
  const gone = leaving.get(context.prisma) ?? new Set()
  leaving.set(context.prisma, gone.add(item.id))
  const reason = `“${nameOf(item)}” was deleted`

  for (const far of contentLists) {
    const links = linksTo(list, far, context)
    for (const { id, version, without } of await holdersOf(item.id, far, links, context)) {
      if (gone.has(id)) continue // a deletion beside this one has kept its last state
      const change = { where: { id }, data: { version, ...without } }
      // The lists differ in their fields; that each has these is known from its own description.
      const { updateOne } = context.sudo().db[far] as {
        updateOne(args: typeof change): Promise<unknown>
      }
      await actingAs({ kind: 'update', reason }, () => updateOne(change))
    }
  }
}

/** The fields of a list by which its items link the items of another. */
function linksTo(list: ContentList, far: ContentList, context: Context<Session>): Link[] {
  return partsOf(context, far).links.flatMap(key => {
    const dbField = context.__internal.lists[far]?.fields[key]?.dbField
    const isOurs = dbField?.kind === 'relation' && dbField.list === list
    return isOurs ? [{ key, mode: dbField.mode }] : []
  })
}

/** The items that link an item, and the change that takes the item out of each. */
async function holdersOf(
  id: string,
  far: ContentList,
  links: readonly Link[],
  context: Context<Session>,
): Promise<Holder[]> {
  const holders = new Map<string, Holder>()
  for (const { key, mode } of links) {
    const isOne = mode === 'one'
    const where = { [key]: isOne ? { id } : { some: { id } } }
    for (const row of await rowsOf(context, far).findMany({ where, orderBy: { id: 'asc' } })) {
      const [holder, version] = [String(row.id), Number(row.version)]
      const without = { [key]: { disconnect: isOne ? true : [{ id }] } }
      const others = holders.get(holder)?.without
      holders.set(holder, { id: holder, version, without: { ...others, ...without } })
    }
  }
  return [...holders.values()]
}

const longestName = 80

function nameOf(item: object): string {
  const { headline, name, text }: { headline?: string; name?: string; text?: string } = item
  const words = headline ?? name ?? text ?? ''
  return words.length > longestName ? `${words.slice(0, longestName - 1).trimEnd()}…` : words
}
