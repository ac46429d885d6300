import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { atomically } from '../database/atomically'
import { actingAs } from './acting'
import { publishArticle } from './publish'

/**
 * Publishes every scheduled article whose time has come, once, also when several servers do this
 * at the same moment: each article is looked at again inside the transaction that publishes it.
 *
 * @returns how many this call has published
 */
export async function publishDue(context: Context<Session>): Promise<number> {
  const sudo = context.sudo()
  const due = { status: 'scheduled', scheduledFor: { lte: new Date() } }
  const waiting = await sudo.prisma.article.findMany({
    where: due,
    orderBy: { scheduledFor: 'asc' },
    select: { id: true },
  })
  let published = 0
  for (const { id } of waiting) {
    const done = await atomically(sudo, transaction =>
      actingAs({ kind: 'publish', reason: 'as scheduled' }, async () => {
        const article = await transaction.prisma.article.findFirst({ where: { id, ...due } })
        return article ? publishArticle(article, transaction) : undefined
      }),
    )
    if (done) published++
  }
  return published
}
