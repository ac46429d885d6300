import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'

/** How many deliveries are still to be made. */
export function pendingDeliveries(context: Context<Session>): Promise<number> {
  return context.sudo().prisma.delivery.count({ where: { status: 'pending' } })
}
