import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { atomically } from '../database/atomically'
import { reindex } from './reindex'
import { searchIndex } from './searchIndex'

/** So few at a time that an editor who saves meanwhile hardly waits. */
const portion = 20

/**
 * Puts into the search what should be in it and is not, and takes out what should not: everything,
 * in a database from before there was a search; nothing, in one that Stet alone has written to.
 *
 * @param over ends the work before the next articles
 */
export async function fillSearch(context: Context<Session>, over: AbortSignal): Promise<void> {
  const { prisma } = context.sudo()
  const published = await prisma.article.findMany({
    where: { status: { equals: 'published' } },
    select: { id: true },
  })
  const isIn = new Set(await searchIndex.articles(prisma))
  const missing = published.map(({ id }) => id).filter(id => !isIn.delete(id))
  await reindexInPortions([...missing, ...isIn], context, over)
}

/**
 * Reads again what is due: lets those articles be found whose embargo has ended or whose time has
 * come, and those by their new words that were too many for one transaction.
 */
export async function readDue(context: Context<Session>, over: AbortSignal): Promise<void> {
  const due = await searchIndex.due(new Date(), context.sudo().prisma)
  await reindexInPortions(due, context, over)
}

/** Each portion is read again inside its transaction: another server may have been faster. */
async function reindexInPortions(
  ids: readonly string[],
  context: Context<Session>,
  over: AbortSignal,
) {
  for (let first = 0; first < ids.length && !over.aborted; first += portion) {
    const some = ids.slice(first, first + portion)
    await atomically(context.sudo(), transaction => reindex(some, transaction))
  }
}
