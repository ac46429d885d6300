import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import { canaryFor } from './canary'
import { type HiddenItem, hiddenItemsOf, isOneToOne } from './hiddenItems'
import { type List, type OwnedLink, columnsOf, offeredLists, ownedLinksOf } from './offeredLists'
import { reading } from './policy'
import { rowsOf } from './rowsOf'

/** The ids of a world's rows by list: those that readers may see and those they may not. */
export type Ids = Record<string, { visible: string[]; hidden: string[] }>

/**
 * Adds to a world, past every rule and hook, items that readers may not see, with a canary in every
 * field that can hold one, and links them to each other and to what is public.
 *
 * @returns the ids of all rows: those that were there before are the visible ones, if any of their
 *   list can be seen at all
 */
export async function plantHiddenItems(context: Context<Session>): Promise<Ids> {
  const ids = await idsThereNow(context)
  const planted: { list: List; id: string; n: number; item: HiddenItem }[] = []

  for (const list of offeredLists(context)) {
    const items = hiddenItemsOf(list, context.graphql.schema, key => ids[key]?.visible ?? [])
    for (const [n, item] of items.entries()) {
      const id = `canary${list.listKey.toLowerCase()}${n}`
      const data: Record<string, unknown> = { id }
      for (const { key } of columnsOf(list))
        data[key] = await canaryFor(list, key, n, context.graphql.schema)
      await rowsOf(context, list.listKey).create({ data: { ...data, ...item.columns } })
      ids[list.listKey]?.hidden.push(id)
      planted.push({ list, id, n, item })
    }
  }
  for (const { list, id, n, item } of planted) {
    for (const { link, to } of item.links) {
      const far = ids[link.far.listKey]?.[to].filter(other => other !== id) ?? []
      await connect(context, list, id, link, far, n)
    }
  }
  return ids
}

/**
 * Puts a canary into every field of the visible items that readers may not read, and links them to
 * hidden items wherever they were linked to nothing.
 */
export async function plantInternalFields(context: Context<Session>, ids: Ids): Promise<void> {
  for (const list of offeredLists(context)) {
    const { publicFields = [], seenWhen } = reading[list.listKey] ?? {}
    if (seenWhen === 'never') continue
    const internal = columnsOf(list).filter(({ key }) => !publicFields.includes(key))
    // A public article is nobody's working copy.
    const links = ownedLinksOf(list).filter(
      link => link.relation.mode === 'one' && !isOneToOne(link),
    )

    for (const [index, row] of (await rowsOf(context, list.listKey).findMany()).entries()) {
      if (!ids[list.listKey]?.visible.includes(row.id)) continue
      const data: Record<string, unknown> = {}
      // Counted down, so that ordering by an internal field would turn the answer round.
      for (const { key } of internal)
        data[key] = await canaryFor(list, key, 250 - index, context.graphql.schema)
      await rowsOf(context, list.listKey).update({ where: { id: row.id }, data })

      for (const link of links) {
        const hidden = ids[link.far.listKey]?.hidden ?? []
        if (row[`${link.key}Id`] === null) await connect(context, list, row.id, link, hidden, index)
      }
    }
  }
}

async function idsThereNow(context: Context<Session>): Promise<Ids> {
  const ids: Ids = {}
  for (const { listKey } of offeredLists(context)) {
    const there = (await rowsOf(context, listKey).findMany()).map(row => row.id)
    const isSeen = reading[listKey]?.seenWhen !== 'never'
    ids[listKey] = { visible: isSeen ? there : [], hidden: isSeen ? [] : there }
  }
  return ids
}

/** Links an item to others; where there is room for one only, to the one whose turn it is. */
async function connect(
  context: Context<Session>,
  { listKey }: List,
  id: string,
  { key, relation }: OwnedLink,
  others: readonly string[],
  turn: number,
) {
  const connected = others.map(other => ({ id: other }))
  const one = connected[turn % connected.length]
  if (!one) return
  const data = { [key]: { connect: relation.mode === 'one' ? one : connected } }
  await rowsOf(context, listKey).update({ where: { id }, data })
}
