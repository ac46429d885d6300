import { createHash, randomBytes } from 'node:crypto'

import type { Context } from '../generated/keystone/types'
import { demoEmails } from '../src/auth'
import { atomically } from '../src/database/atomically'
import { passwordHashing } from '../src/passwords'

export type DemoSignIn = { email: string; password: string | undefined }

/**
 * Makes the demo sign-ins of a development database, if nobody can sign in yet, and tells their
 * password: the one given, which they get, or one of the database's own.
 *
 * That one is worked out from the random id of the database's demo admin, so that it can be told
 * again at every start without being stored. Where somebody has changed it, it is not told.
 */
export async function demoSignIns(
  context: Context,
  givenPassword: string | undefined,
): Promise<DemoSignIn[]> {
  const { prisma } = context.sudo()
  if ((await prisma.user.count()) === 0) await createDemoUsers(context)

  const users = await prisma.user.findMany({ where: { email: { in: [...demoEmails] } } })
  const admin = users.find(({ role }) => role === 'admin')
  if (!admin) return []
  if (givenPassword) {
    const password = await passwordHashing.hash(givenPassword)
    await prisma.user.updateMany({ where: { email: { in: [...demoEmails] } }, data: { password } })
    return inOrder(users).map(({ email }) => ({ email, password: givenPassword }))
  }
  const password = ownPassword(admin.id)
  return Promise.all(
    inOrder(users).map(async ({ email, password: hash }) => ({
      email,
      password: (await passwordHashing.compare(password, hash)) ? password : undefined,
    })),
  )
}

function inOrder<User extends { email: string }>(users: readonly User[]): User[] {
  return users.toSorted((a, b) => demoEmails.indexOf(a.email) - demoEmails.indexOf(b.email))
}

async function createDemoUsers(context: Context) {
  await atomically(context, async transaction => {
    const { db } = transaction.sudo()
    const admin = await db.User.createOne({
      data: user('admin', randomBytes(24).toString('base64url')),
    })
    const password = ownPassword(admin.id)
    const data = { version: admin.version, password }
    await db.User.updateOne({ where: { id: admin.id }, data })
    for (const role of ['editor', 'reporter'] as const) {
      await db.User.createOne({ data: user(role, password) })
    }
  })
}

function user(role: 'admin' | 'editor' | 'reporter', password: string) {
  const name = `Demo ${role}`
  return { name, email: `${role}@example.com`, role, password }
}

function ownPassword(adminId: string): string {
  return createHash('sha256').update(`stet demo ${adminId}`).digest('base64url').slice(0, 12)
}
