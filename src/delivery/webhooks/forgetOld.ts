import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'

/** How long a delivery that is over is kept, in days. */
export const daysKept = 30

/** Deletes the deliveries that have been over for long. It writes nothing when there is none. */
export async function forgetOld(context: Context<Session>) {
  const { prisma } = context.sudo()
  const where = {
    status: { in: ['delivered', 'failed'] },
    createdAt: { lt: new Date(Date.now() - daysKept * 24 * 60 * 60 * 1_000) },
  }
  if ((await prisma.delivery.count({ where })) > 0) await prisma.delivery.deleteMany({ where })
}
