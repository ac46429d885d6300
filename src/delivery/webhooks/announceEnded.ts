import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import { atomically } from '../../database/atomically'
import { publicFrom } from '../../editorial/publicFrom'
import { recordEvent } from './recordEvent'

/**
 * Announces the articles whose embargo has ended, each once, also when several servers do this at
 * the same moment: an embargo’s row is taken away in the transaction that writes the event.
 *
 * @param over ends the work before the next article
 */
export async function announceEnded(context: Context<Session>, over: AbortSignal) {
  const sudo = context.sudo()
  const ended = { endsAt: { lte: new Date() } }
  const waiting = await sudo.prisma.embargoEnd.findMany({
    where: ended,
    orderBy: { endsAt: 'asc' },
  })
  for (const { id } of waiting) {
    if (over.aborted) return
    await atomically(sudo, async transaction => {
      const { prisma } = transaction
      const mine = await prisma.embargoEnd.deleteMany({ where: { id, ...ended } })
      if (mine.count === 0) return
      const article = await prisma.article.findUnique({ where: { id } })
      const occurredAt = article && publicFrom(article)
      if (occurredAt && occurredAt <= new Date())
        await recordEvent({ event: 'published', article, occurredAt }, transaction)
    })
  }
}
