import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import { makeSecret } from './signature'

const handOver = 24 * 60 * 60 * 1000

/**
 * Gives a webhook a new secret. The one before signs beside it for a day, so that the receiver can
 * change over; older ones are gone.
 *
 * @returns the secret, which is told nowhere else
 */
export async function renewSecret(webhook: string, context: Context<Session>): Promise<string> {
  const { prisma } = context.sudo()
  const secret = makeSecret()
  const endsAt = new Date(Date.now() + handOver)
  await prisma.webhookSecret.deleteMany({ where: { webhook, endsAt: { not: null } } })
  await prisma.webhookSecret.updateMany({ where: { webhook }, data: { endsAt } })
  await prisma.webhookSecret.create({ data: { webhook, secret } })
  return secret
}

/** What a webhook’s deliveries are signed with now, the newest first. */
export async function secretsOf(webhook: string, context: Context<Session>): Promise<string[]> {
  const valid = await context.sudo().prisma.webhookSecret.findMany({
    where: { webhook, OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] },
    orderBy: { endsAt: { sort: 'desc', nulls: 'first' } },
  })
  return valid.map(({ secret }) => secret)
}

/** Since when a webhook’s present secret is in use. */
export async function secretSince(webhook: string, context: Context<Session>) {
  const current = await context.sudo().prisma.webhookSecret.findFirst({
    where: { webhook, endsAt: null },
  })
  return current?.createdAt ?? null
}

export async function forgetSecrets(webhook: string, context: Context<Session>) {
  await context.sudo().prisma.webhookSecret.deleteMany({ where: { webhook } })
}
