import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { contentLists } from '../editorial/snapshotOf'
import { g } from '../graphql/g'
import { refuse } from '../graphql/refuse'

/** A page says every ten seconds that it is open; after two silences it counts as closed. */
const openFor = 25_000

/** What an item is by now, and who else has it open. */
type ItemWatch = {
  version: number
  changedAt: Date
  changedBy: string | null
  colleagues: string[]
}

const ItemWatch = g.object<ItemWatch>()({
  name: 'ItemWatch',
  description: 'What an item is by now, and who else has it open.',
  fields: {
    version: g.field({ type: g.nonNull(g.Int), description: 'Its latest version.' }),
    changedAt: g.field({ type: g.nonNull(g.DateTime), description: 'When that was saved.' }),
    changedBy: g.field({ type: g.String, description: 'Who saved it; null when Stet did.' }),
    colleagues: g.field({
      type: g.nonNull(g.list(g.nonNull(g.String))),
      description: 'The names of others who have it open.',
    }),
  },
})

const watchedLists = [...contentLists, 'User', 'Webhook'] as const

const GuardedList = g.enum({
  name: 'GuardedList',
  description: 'The lists whose items have a version.',
  values: g.enumValues(watchedLists),
})

/** Lets colleagues know who has an item open. It is no lock: a closed laptop is soon forgotten. */
export const watchItem = g.extend({
  mutation: {
    watchItem: g.field({
      type: ItemWatch,
      description:
        'Says that you have an item open. Answers what it is by now, or null when it is not there.',
      args: {
        list: g.arg({ type: g.nonNull(GuardedList) }),
        id: g.arg({ type: g.nonNull(g.ID) }),
      },
      resolve: (_root, { list, id }, context) => watch(list, id, context),
    }),
  },
})

type Guarded = { version: number; updatedAt: Date; updatedById: string | null }

async function watch(list: (typeof watchedLists)[number], id: string, context: Context<Session>) {
  const { session } = context
  if (!session) refuse('FORBIDDEN', 'Sign in first.')
  const item: Guarded | null = await context.db[list].findOne({ where: { id } })
  if (!item) return null

  const { prisma } = context.sudo()
  const key = `${list}:${id}`
  const now = new Date()
  const silent = { seenAt: { lt: new Date(now.getTime() - openFor) } }
  await prisma.watch.deleteMany({ where: silent })
  const mine = { item: key, user: session.itemId, seenAt: now }
  await prisma.watch.upsert({
    where: { id: `${key}:${session.itemId}` },
    create: { id: `${key}:${session.itemId}`, ...mine },
    update: mine,
  })
  const others = await prisma.watch.findMany({
    where: { item: key, user: { not: session.itemId } },
    select: { user: true },
  })
  const colleagues = await prisma.user.findMany({
    where: { id: { in: others.map(({ user }) => user) } },
    orderBy: { name: 'asc' },
  })
  const changedBy = item.updatedById
    ? await prisma.user.findUnique({ where: { id: item.updatedById } })
    : null
  return {
    version: item.version,
    changedAt: item.updatedAt,
    changedBy: changedBy?.name ?? null,
    colleagues: colleagues.map(({ name }) => name),
  }
}
