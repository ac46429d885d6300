import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { atomically } from '../database/atomically'
import { isBusy } from '../database/isBusy'
import { keepRefusal } from '../graphql/refuse'
import { actingAs } from './acting'
import type { FailedTries } from './failedTries'
import { publishArticle } from './publish'

type Failed = { id: string; slug: string; error: unknown }

/**
 * Publishes every scheduled article whose time has come, once, also when several servers do this
 * at the same moment: each article is looked at again inside the transaction that publishes it.
 *
 * One that fails holds up none behind it. When the database is busy that is no failure: the article
 * goes out at a later call.
 *
 * @param failedTries those to leave alone for now; what fails is added
 * @param over ends the work before the next article
 * @returns what has failed for a reason it had not failed for before
 */
export async function publishDue(
  context: Context<Session>,
  failedTries: FailedTries,
  over: AbortSignal,
): Promise<Failed[]> {
  const sudo = context.sudo()
  const due = { status: 'scheduled', scheduledFor: { lte: new Date() } }
  const waiting = await sudo.prisma.article.findMany({
    where: due,
    orderBy: { scheduledFor: 'asc' },
    select: { id: true, slug: true },
  })
  failedTries.keepOnly(waiting.map(({ id }) => id))

  const publishIfDue = (id: string, transaction: Context<Session>) =>
    actingAs({ kind: 'publish', reason: 'as scheduled' }, async () => {
      const article = await transaction.prisma.article.findFirst({ where: { id, ...due } })
      if (article) await publishArticle(article, transaction)
    })

  const failed: Failed[] = []
  for (const { id, slug } of waiting) {
    if (over.aborted) break
    try {
      if (failedTries.isResting(id)) continue
      // Another server may have been faster; to find that out takes no lock.
      if ((await sudo.prisma.article.count({ where: { id, ...due } })) === 0) continue
      await keepRefusal(() => atomically(sudo, transaction => publishIfDue(id, transaction)))
    } catch (error) {
      if (over.aborted || isBusy(error)) continue
      if (failedTries.add(id, String(error))) failed.push({ id, slug, error })
    }
  }
  return failed
}
