import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import { recordRevision } from '../../src/editorial/recordRevision'
import { contentLists } from '../../src/editorial/snapshotOf'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { canaryFor, distantFuture } from './canary'
import { type List, columnsOf, offeredLists, ownedLinksOf, relationsOf } from './offeredLists'
import { reading } from './policy'
import { rowsOf } from './rowsOf'
import { heldLists, writing } from './writingPolicy'

/** A newsroom with items of every list in every state that the policy tells apart. */
export type Desk = {
  newsroom: Newsroom
  /** The ids of the items to work on, two of each list and state. */
  targets: Record<string, Record<string, string[]>>
  /** The ids of items that every target of another list is linked to, and of some that none is. */
  linked: Record<string, string[]>
  loose: Record<string, string[]>
  /** Items that an article uses through something else only: a person whom a quote of it names. */
  indirect: { list: List; id: string; through: string; state: string }[]
}

export async function openDesk(): Promise<Desk> {
  const newsroom = await openNewsroom()
  const desk: Desk = { newsroom, targets: {}, linked: {}, loose: {}, indirect: [] }
  const lists = offeredLists(newsroom.context)
  const create = createRows(newsroom.context)

  for (const list of lists) {
    desk.linked[list.listKey] = [await create(list), await create(list)]
    desk.loose[list.listKey] = [await create(list), await create(list)]
  }
  for (const list of lists) {
    const states = (desk.targets[list.listKey] = {} as Record<string, string[]>)
    for (const state of statesOf(list)) {
      if (state === 'self') continue // whoever asks
      const target = () =>
        list.listKey === 'Article' ? createArticle(list, state, create) : create(list)
      states[state] = [await target(), await target()]
    }
  }
  for (const list of lists) await linkTargets(desk, list)
  for (const list of lists) await linkThroughOthers(desk, list, create)
  for (const list of contentLists)
    for (const id of Object.values(desk.targets[list] ?? {}).flat())
      await recordRevision(newsroom.context.sudo(), list, id, 'create')
  return desk
}

/** The states in which the policy has something to say about an item. */
export function statesOf({ listKey }: List): string[] {
  const states = Object.values(writing[listKey] ?? {}).flatMap(byState => Object.keys(byState))
  return [...new Set(states)].filter(state => state !== 'new')
}

type Create = (list: List, columns?: object) => Promise<string>

function createRows(context: Context<Session>): Create {
  let n = 0
  return async (list, columns = {}) => {
    const data: Record<string, unknown> = {}
    n++
    for (const { key } of columnsOf(list))
      data[key] = await canaryFor(list, key, n, context.graphql.schema)
    const own = { ...data, ...plainColumns(list), ...columns }
    const { id } = await rowsOf(context, list.listKey).create({ data: own })
    return id
  }
}

/** What the copy desk finds in every article here, so that it can be tidied or dismissed. */
const toMend = { summary: 'The Us and nobody else.', dismissals: [] }

/** What is to stand in nobody's way, by list. */
function plainColumns({ listKey, fields }: List): object {
  return {
    ...('version' in fields && { version: 1 }),
    // The server publishes what is due, within a second; and a copy of it has to be valid.
    ...(listKey === 'Article' && { scheduledFor: distantFuture, urgency: 3, ...toMend }),
    // With a text on file, how a quote compares with it is not an editor's to say.
    ...(listKey === 'Quote' && { sourceText: '' }),
    ...(listKey === 'Source' && { text: '' }),
    ...(listKey === 'Event' && { verifiedDate: '' }), // a verified date wants a source
    // Admins may try what they cannot do to the last of them.
    ...(listKey === 'User' && { role: 'admin', isActive: true }),
    // Nothing is to leave this machine, and what is due would be delivered within a second.
    ...(listKey === 'Webhook' && { isActive: false, url: 'https://127.0.0.1/canary' }),
    ...(listKey === 'Delivery' && { nextAttemptAt: distantFuture }),
  }
}

async function createArticle(list: List, state: string, create: Create): Promise<string> {
  const status = state.replace('WorkingCopy', '')
  if (status === state) return create(list, { status })
  return create(list, { status, revisionOfId: await create(list, { status: 'published' }) })
}

/**
 * Links each target to items of every kind that it names, and to an article in the state that it
 * stands for; the second of them to a draft as well, for an item may be in several articles.
 *
 * Nothing but its articles names a target: what is named by a quote that an article uses is used by
 * that article too.
 */
async function linkTargets({ newsroom, targets, linked }: Desk, list: List) {
  const rows = rowsOf(newsroom.context, list.listKey)
  for (const [state, ids] of Object.entries(targets[list.listKey] ?? {})) {
    for (const { key, relation, far } of ownedLinksOf(list)) {
      const isThrough = key === reading[list.listKey]?.through
      if (!isThrough && !list.fields[key]?.graphql.isEnabled.update) continue
      const holders = isThrough && targets[far.listKey]
      for (const [n, id] of ids.entries()) {
        const inStates = n === 0 || state === 'unlinked' ? [state] : [state, 'draft']
        const others = holders
          ? inStates.flatMap(inState => holders[inState]?.slice(0, 1) ?? [])
          : (linked[far.listKey] ?? [])
        const connect = others.map(other => ({ id: other }))
        const data = { [key]: { connect: relation.mode === 'one' ? connect[0] : connect } }
        if (connect.length > 0) await rows.update({ where: { id }, data })
      }
    }
  }
}

/** For each way in which something may name an item: one that an article in each state uses so. */
async function linkThroughOthers(desk: Desk, list: List, create: Create) {
  if (!heldLists.includes(list.listKey)) return
  for (const { key, relation, far } of relationsOf(list)) {
    const isNamed = heldLists.includes(far.listKey) && !list.fields[key]?.graphql.isEnabled.update
    if (!isNamed) continue
    for (const [state, [article]] of Object.entries(desk.targets.Article ?? {})) {
      if (!statesOf(list).includes(state)) continue
      const [id, between] = [await create(list), await create(far)]
      const opposite = far.fields[relation.field]?.dbField
      const isOne = opposite?.kind === 'relation' && opposite.mode === 'one'
      await rowsOf(desk.newsroom.context, far.listKey).update({
        where: { id: between },
        data: {
          [relation.field]: { connect: isOne ? { id } : [{ id }] },
          articles: { connect: [{ id: article }] },
        },
      })
      desk.indirect.push({ list, id, through: key, state })
      if (far === list) await linkFromAfar(desk, list, create, { id, through: key, state })
    }
  }
}

/** Makes a list's chains longer: each next item names the one before it, each by another link. */
async function linkFromAfar(
  desk: Desk,
  list: List,
  create: Create,
  { id: near, through, state }: { id: string; through: string; state: string },
) {
  const links = ownedLinksOf(list).filter(({ far }) => far === list)
  let below = near
  for (const { key } of [...links, ...links]) {
    const id = await create(list)
    const data = { [key]: { connect: { id } } }
    await rowsOf(desk.newsroom.context, list.listKey).update({ where: { id: below }, data })
    below = id
  }
  desk.indirect.push({ list, id: below, through: `${through}, from afar`, state })
}
