import { randomBytes } from 'node:crypto'

import { createAuth } from '@keystone-6/auth'
import { statelessSessions } from '@keystone-6/core/session'
import type { SessionStrategy } from '@keystone-6/core/types'

import type { Context, TypeInfo } from '../generated/keystone/types'
import type { Env } from './env'
import { exchangeOf } from './server/exchange'

/** Who you are, as every access rule sees it. Read again from the database at each request. */
export type Session = {
  itemId: string
  data: { id: string; name: string; role: 'reporter' | 'editor' | 'admin' }
}

/** The sign-ins that `npm run dev` makes and prints; in production nobody can use them. */
export const demoEmails: readonly string[] = [
  'reporter@example.com',
  'editor@example.com',
  'admin@example.com',
]

const maxAgeSeconds = 60 * 60 * 12

/** The cookie of whoever is signed in. */
export const sessionCookie = 'stet-session'

export const { withAuth } = createAuth({
  listKey: 'User',
  identityField: 'email',
  secretField: 'password',
  sessionData: 'id name role',
})

/** What a session’s cookie, or its token, carries: a random id, sealed. It says nothing by itself. */
export function sealedSessions({
  isSecure,
  sessionSecret,
}: Pick<Env, 'isSecure' | 'sessionSecret'>) {
  return statelessSessions<string>({
    secret: sessionSecret,
    maxAge: maxAgeSeconds,
    cookieName: sessionCookie,
    secure: isSecure,
  })
}

/**
 * Sessions kept in the database, one row each, so that signing out, a new password and
 * deactivation end them at the next request, in every server process. The cookie carries only a
 * sealed, random session id.
 *
 * Keystone's own stored sessions hand the store no context; this does the same job with one.
 */
export function databaseSessions(
  env: Pick<Env, 'isProduction' | 'isSecure' | 'sessionSecret'>,
): SessionStrategy<Session, TypeInfo<Session>> {
  const cookie = sealedSessions(env)
  const usable = {
    isActive: true,
    ...(env.isProduction && { email: { notIn: [...demoEmails] } }),
  }

  return {
    async get({ context }) {
      const id = await cookie.get({ context })
      if (typeof id !== 'string') return undefined

      const session = await context.sudo().prisma.session.findFirst({
        where: { id, expiresAt: { gt: new Date() }, user: usable },
        select: { userId: true },
      })
      const exchange = context.req && exchangeOf(context.req)
      if (exchange && session) exchange.user = session.userId ?? undefined
      // withAuth, which calls this, reads the user and adds its data.
      return session?.userId ? ({ itemId: session.userId } as Session) : undefined
    },

    async start({ context, data }) {
      const { prisma } = context.sudo()
      const user = await prisma.user.findFirst({ where: { id: data.itemId, ...usable } })
      if (!user) return undefined

      const id = randomBytes(24).toString('base64url')
      const expiresAt = new Date(Date.now() + maxAgeSeconds * 1000)
      await prisma.session.deleteMany({ where: { expiresAt: { lte: new Date() } } })
      await prisma.session.create({ data: { id, userId: user.id, expiresAt } })
      return cookie.start({ context, data: id })
    },

    async end({ context }) {
      const id = await cookie.get({ context })
      if (typeof id === 'string') await context.sudo().prisma.session.deleteMany({ where: { id } })
      await cookie.end({ context })
    },
  }
}

/** Ends every session of a user: after a new password, or when the account is deactivated. */
export async function endSessionsOf(userId: string, context: Context<Session>) {
  await context.sudo().prisma.session.deleteMany({ where: { userId } })
}
