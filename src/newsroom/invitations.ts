import { createHash, randomBytes } from 'node:crypto'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'

const daysValid = 7
const secretBytes = 32

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** A link's secret, told once, and when it ends. */
export type Invitation = { secret: string; expiresAt: Date }

/** Makes the one link with which a user can choose a password; an earlier one stops working. */
export async function invite(user: string, context: Context<Session>): Promise<Invitation> {
  const { prisma } = context.sudo()
  await prisma.invitation.deleteMany({
    where: { OR: [{ user }, { expiresAt: { lte: new Date() } }] },
  })
  const secret = randomBytes(secretBytes).toString('base64url')
  const expiresAt = new Date(Date.now() + daysValid * 24 * 60 * 60 * 1000)
  await prisma.invitation.create({ data: { id: hashOf(secret), user, expiresAt } })
  return { secret, expiresAt }
}

/**
 * Uses a link up.
 *
 * @returns whom it was for, or undefined when it has been used, replaced or has ended, or when they
 *   may not sign in any more
 */
export async function useUp(secret: string, context: Context<Session>) {
  const { prisma } = context.sudo()
  const id = hashOf(secret)
  const invitation = await prisma.invitation.findFirst({
    where: { id, expiresAt: { gt: new Date() } },
  })
  if (!invitation) return undefined
  await prisma.invitation.delete({ where: { id } })
  return prisma.user.findFirst({ where: { id: invitation.user, isActive: true } })
}

/** When the link that a user has not used yet ends; null when there is none. */
export async function invitedUntil(user: string, context: Context<Session>): Promise<Date | null> {
  const { prisma } = context.sudo()
  const invitation = await prisma.invitation.findFirst({
    where: { user, expiresAt: { gt: new Date() } },
  })
  return invitation?.expiresAt ?? null
}
