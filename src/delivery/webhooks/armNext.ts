import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'

/** The deliveries of one article to one webhook, which are made one after the other. */
export type Line = { webhookId: string | null; item: string }

/**
 * Lets the next delivery of a line go out, unless one of it is under way already. Only that one has
 * a time for its next attempt: so whatever is due can be sent, and no line overtakes itself.
 */
export async function armNext(line: Line, context: Context<Session>) {
  const { prisma } = context.sudo()
  const waiting = { ...line, status: 'pending' }
  const armed = await prisma.delivery.count({ where: { ...waiting, nextAttemptAt: { not: null } } })
  if (armed > 0) return
  const next = await prisma.delivery.findFirst({
    where: waiting,
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  if (next)
    await prisma.delivery.update({ where: { id: next.id }, data: { nextAttemptAt: new Date() } })
}
