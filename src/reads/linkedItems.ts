import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'

import { inPortions } from '../database/inPortions'
import { keptOn } from '../keptOn'
import { groupedBy } from './groupedBy'
import type { Item } from './itemsOf'
import { type AnyContext, type ListArguments, type PlannedRead, plannedRead } from './plannedRead'
import { quickLinked } from './quickLinked'

/** A to-many field: the list it is of, its name, and the list it leads to. */
export type Link = { list: string; field: string; far: string }

/** What is asked of a to-many field: its items, all of them however many were asked for, or their number. */
export type Wanted = 'page' | 'all' | 'count'

type Asked = {
  wanted: Wanted
  link: Link
  /** The id of the item that links what is asked for. */
  holder: string
  args: Partial<ListArguments>
  info: GraphQLResolveInfo
  /** The columns that are used of what is asked for; all of them if not said. */
  used: ReadonlySet<string> | undefined
}

/** A field of a list, as Prisma is asked for it together with others. */
type Read = { wanted: Wanted; link: Link; plan: PlannedRead; asked: readonly Asked[] }

type Answer = Item[] | number
type Answers = Map<Asked, Answer | Error>

/** Nothing is remembered: a mutation reads again what it has changed. */
const loaderOf = keptOn(
  (context: AnyContext) =>
    new DataLoader<Asked, Answer>(batch => answersTo(batch, context), { cache: false }),
)

/**
 * The items that an item links, or their number, as Keystone's own resolver would answer; but what
 * is asked for at the same time, of many items and of many of their fields, is read together.
 * Keystone asks for each item and field by itself, and the database walks the whole far list each time.
 *
 * @param wanted `all` leaves the arguments' page out, for an order that the database does not know
 * @throws what Keystone's own resolver throws
 */
export async function linkedItems<W extends Wanted>(
  wanted: W,
  asked: Omit<Asked, 'wanted'>,
  context: AnyContext,
): Promise<W extends 'count' ? number : Item[]> {
  const answer: unknown = await loaderOf(context).load({ wanted, ...asked })
  return answer as W extends 'count' ? number : Item[] // what was wanted is what was loaded
}

async function answersTo(batch: readonly Asked[], context: AnyContext) {
  const answers: Answers = new Map()
  const alike = groupedBy(batch, ({ wanted, link: { list, field }, args, used }) =>
    JSON.stringify([list, field, wanted, args, used && [...used]]),
  )
  const planned = await Promise.all(
    alike.map(async asked => {
      if (await answerQuickly(asked, answers, context)) return undefined
      return plan(asked, answers, context)
    }),
  )
  const reads = planned.filter(read => read !== undefined)
  // Of the same items, several fields are read in one go.
  for (const together of groupedBy(reads, ({ link, asked }) =>
    JSON.stringify([link.list, ...asked.map(({ holder }) => holder)]),
  ))
    for (const turn of inTurns(together)) await read(turn, answers, context)
  return batch.map(asked => answers.get(asked) ?? nothing(asked))
}

const nothing = ({ wanted }: Asked): Answer => (wanted === 'count' ? 0 : [])

/** Whether what is alike could be answered without Keystone. */
async function answerQuickly(
  asked: readonly Asked[],
  answers: Answers,
  context: AnyContext,
): Promise<boolean> {
  const [one] = asked
  const holders = [...new Set(asked.map(({ holder }) => holder))]
  for (const some of inPortions(holders)) {
    const linked = one && (await quickLinked(one, some, context))
    if (!linked) return false
    for (const each of asked) {
      const answer = linked.get(each.holder)
      if (answer !== undefined) answers.set(each, answer)
    }
  }
  return true
}

async function plan(
  asked: readonly Asked[],
  answers: Answers,
  context: AnyContext,
): Promise<Read | undefined> {
  const [one] = asked
  if (!one) return undefined
  const { wanted, link, args, info } = one
  const method = wanted === 'count' ? 'count' : 'findMany'
  try {
    const plan = await plannedRead(link.far, method, args, context, info)
    return plan && { wanted, link, plan, asked }
  } catch (error) {
    for (const each of asked) answers.set(each, error as Error)
    return undefined
  }
}

/** One read cannot ask for a field twice, with other arguments: such fields take turns. */
function inTurns(reads: readonly Read[]): Read[][] {
  const byField = groupedBy(reads, ({ link }) => link.field)
  const turns = Math.max(...byField.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => byField.flatMap(reads => reads[turn] ?? []))
}

/** Reads some fields of the same items of one list: a statement for the items, and one for each field. */
async function read(reads: readonly Read[], answers: Answers, context: AnyContext) {
  const [{ link, asked }] = reads as [Read, ...Read[]]
  const fields = reads.map(({ wanted, link, plan }) => [link.field, fieldArguments[wanted](plan)])
  const select = { id: true, ...Object.fromEntries(fields) }
  const ids = [...new Set(asked.map(({ holder }) => holder))]
  const portions = inPortions(ids).map(some =>
    context.prisma[link.list].findMany({ where: { id: { in: some } }, select }),
  )
  const rows: Row[] = (await Promise.all(portions)).flat()
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const { wanted, link, asked } of reads)
    for (const each of asked) {
      const found = byId.get(each.holder)?.[link.field] as Item[] | undefined // as selected
      if (found) answers.set(each, wanted === 'count' ? found.length : found)
    }
}

type Row = { id: string; [field: string]: unknown }

const fieldArguments = {
  page: ({ where, orderBy, take, skip }: PlannedRead) => ({ where, orderBy, take, skip }),
  all: ({ where, orderBy }: PlannedRead) => ({ where, orderBy }),
  // Prisma's own count goes through the whole far list.
  count: ({ where }: PlannedRead) => ({ where, select: { id: true } }),
}
