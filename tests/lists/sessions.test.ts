import { randomBytes } from 'node:crypto'

import { statelessSessions } from '@keystone-6/core/session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readEnv } from '../../src/env'
import { databaseSessions, demoEmails } from '../../src/auth'
import { keepPasswordsCheaply } from '../support/cheapPasswords'
import { type Newsroom, openNewsroom, password, signIn } from '../support/newsroom'

keepPasswordsCheaply()

let newsroom: Newsroom
let people = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** A new colleague, signed in. */
async function colleague(role: 'reporter' | 'editor' | 'admin' = 'editor') {
  const email = `colleague-${people++}@newsroom.test`
  const { id } = await newsroom.context
    .sudo()
    .db.User.createOne({ data: { name: 'A colleague', email, role, password } })
  return { id, email, token: await signIn(newsroom.ask, email, password) }
}

async function whoIs(token: string): Promise<unknown> {
  const { data } = await newsroom.ask('{ authenticatedItem { ... on User { id } } }', { token })
  return data.authenticatedItem?.id ?? null
}

const update = (id: string, data: object) =>
  newsroom.context.sudo().db.User.updateOne({ where: { id }, data: { version: 1, ...data } })

describe('a session', () => {
  it('is somebody until something ends it', async () => {
    const { id, token } = await colleague()
    expect(await whoIs(token)).toBe(id)
  })

  it.each([
    ['signing out', ({ token }) => newsroom.ask('mutation { endSession }', { token })],
    ['a new password', ({ id }) => update(id, { password: 'another battery staple' })],
    ['deactivation', ({ id }) => update(id, { isActive: false })],
    [
      'deleting the account',
      ({ id }) => newsroom.context.sudo().db.User.deleteOne({ where: { id } }),
    ],
    [
      'its time running out',
      ({ id }) =>
        newsroom.context
          .sudo()
          .prisma.session.updateMany({ where: { userId: id }, data: { expiresAt: new Date(0) } }),
    ],
  ] as [string, (who: { id: string; token: string }) => Promise<unknown>][])(
    'ends with %s, at the next request',
    async (_name, end) => {
      const who = await colleague()
      expect(await whoIs(who.token)).toBe(who.id)
      await end(who)
      expect(await whoIs(who.token)).toBeNull()
    },
  )

  it('ends everywhere with a new password, also where it was set from', async () => {
    const { id, email, token } = await colleague()
    const elsewhere = await signIn(newsroom.ask, email, password)
    const { errors } = await newsroom.ask(
      `mutation ($id: ID!) {
        updateUser(where: { id: $id }, data: { version: 1, password: "another battery staple" }) { id }
      }`,
      { token, variables: { id } },
    )
    expect(errors).toEqual([])
    expect([await whoIs(token), await whoIs(elsewhere)]).toEqual([null, null])
  })

  it('loses an admin’s rights with the role, at the next request', async () => {
    const { id, token } = await colleague('admin')
    const foreignEmails = async (): Promise<(string | null)[]> => {
      const { data } = await newsroom.ask('{ users { id email } }', { token })
      const users: { id: string; email: string | null }[] = data.users
      return users.filter(user => user.id !== id).map(user => user.email)
    }
    expect(new Set(await foreignEmails())).not.toContain(null)
    await update(id, { role: 'reporter' })
    expect(new Set(await foreignEmails())).toEqual(new Set([null]))
  })

  it('has a token that is never the same twice', async () => {
    const { email, token } = await colleague()
    expect(await signIn(newsroom.ask, email, password)).not.toBe(token)
  })

  it.each([
    ['a cut-off token', (token: string) => token.slice(0, -4)],
    ['a changed token', (token: string) => token.replace(/.$/, c => (c === 'A' ? 'B' : 'A'))],
    ['rubbish', () => 'rubbish'],
  ])('is not made by %s', async (_name, tamper) => {
    const { token } = await colleague()
    expect(await whoIs(tamper(token))).toBeNull()
  })

  it('is not made by a token sealed with another secret', async () => {
    const { id } = await colleague()
    const session = await newsroom.context
      .sudo()
      .prisma.session.findFirstOrThrow({ where: { userId: id } })
    const forger = statelessSessions<string>({ secret: randomBytes(32).toString('hex') })
    const response = { setHeader() {} }
    const context = newsroom.context as never
    const forged = await forger.start({
      context: { ...(context as object), res: response } as never,
      data: session.id,
    })
    expect(await whoIs(String(forged))).toBeNull()
  })
})

describe('signing in', () => {
  const attempt = async (email: string, secret: string) => {
    const { data } = await newsroom.ask(
      `mutation ($email: String!, $secret: String!) {
        authenticateUserWithPassword(email: $email, password: $secret) { __typename }
      }`,
      { variables: { email, secret } },
    )
    return data.authenticateUserWithPassword?.__typename
  }

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await colleague()
    expect(await attempt(email, 'wrong password')).toBe('UserAuthenticationWithPasswordFailure')
    expect(await attempt('nobody@newsroom.test', password)).toBe(
      'UserAuthenticationWithPasswordFailure',
    )
  })

  it('is not possible for somebody who has been deactivated', async () => {
    const { id, email } = await colleague()
    await update(id, { isActive: false })
    expect(await attempt(email, password)).toBe('UserAuthenticationWithPasswordFailure')
  })

  it('is not possible for the demo accounts in production', async () => {
    const { db } = newsroom.context.sudo()
    const [email = ''] = demoEmails
    const demo = await db.User.createOne({
      data: { name: 'Demo', email, role: 'editor', password },
    })
    const sessions = (variables: object) =>
      databaseSessions(readEnv({ ...process.env, ...variables }))
    const start = (variables: object) => {
      const context = { ...newsroom.context, res: { setHeader() {} } }
      return sessions(variables).start({
        context: context as never,
        data: { itemId: demo.id } as never,
      })
    }
    expect(await start({ NODE_ENV: 'production' })).toBeUndefined()
    expect(await start({ NODE_ENV: 'development' })).toEqual(expect.any(String))
  })
})
