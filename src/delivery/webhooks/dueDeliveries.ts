import type { Context } from '../../../generated/keystone/types'
import type { Delivery } from '../../../generated/prisma/client'
import type { Session } from '../../auth'

/** How many deliveries one webhook is sent at the same time by one server. */
const mostAtOnce = 4

/**
 * The deliveries to try now: of each webhook as many as it has room for, so that one that is slow
 * holds up no other. A webhook that is switched off gets tests only.
 *
 * @param underWay the webhooks of the deliveries that this server is trying, by the delivery’s id
 */
export async function dueDeliveries(
  context: Context<Session>,
  underWay: ReadonlyMap<string, string | null>,
): Promise<Delivery[]> {
  const { prisma } = context.sudo()
  const due = {
    status: 'pending',
    nextAttemptAt: { lte: new Date() },
    OR: [{ webhook: { isActive: true } }, { event: 'test', webhookId: { not: null } }],
  }
  const found: Delivery[] = []
  for (const { webhookId } of await prisma.delivery.groupBy({ by: ['webhookId'], where: due })) {
    const busy = [...underWay].filter(([, webhook]) => webhook === webhookId).map(([id]) => id)
    const room = mostAtOnce - busy.length
    if (room <= 0) continue
    const where = { ...due, webhookId, id: { notIn: busy } }
    const orderBy = { nextAttemptAt: 'asc' } as const
    found.push(...(await prisma.delivery.findMany({ where, orderBy, take: room })))
  }
  return found
}
