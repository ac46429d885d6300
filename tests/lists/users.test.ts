import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom, password } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

describe('the last admin', () => {
  const attempt = async (mutation: string) => {
    const admin = await newsroom.context
      .sudo()
      .prisma.user.findFirstOrThrow({ where: { role: 'admin' } })
    const { errors } = await newsroom.ask(`mutation ($id: ID!) { ${mutation} { id } }`, {
      as: 'admin',
      variables: { id: admin.id },
    })
    return errors[0]?.extensions.code
  }

  it.each([
    [
      'become an editor',
      'updateUser(where: { id: $id }, data: { version: 1, role: editor })',
      'VALIDATION_FAILED',
    ],
    [
      'be deactivated',
      'updateUser(where: { id: $id }, data: { version: 1, isActive: false })',
      'VALIDATION_FAILED',
    ],
    ['be deleted', 'deleteUser(where: { id: $id })', 'FORBIDDEN'],
  ])('cannot %s', async (_name, mutation, code) => {
    expect(await attempt(mutation)).toBe(code)
    expect((await newsroom.ask('{ users { email } }', { as: 'admin' })).errors).toEqual([])
  })
})

describe('a sign-in under way while the password is changed', () => {
  it('does not outlive the old password', async () => {
    const { db, prisma } = newsroom.context.sudo()
    const email = 'hurried@newsroom.test'
    const user = await db.User.createOne({
      data: { name: 'Hurried', email, role: 'editor', password },
    })
    const underWay = Array.from({ length: 8 }, () =>
      newsroom.ask(
        `mutation { authenticateUserWithPassword(email: "${email}", password: "${password}") { __typename } }`,
      ),
    )
    await db.User.updateOne({
      where: { id: user.id },
      data: { version: 1, password: 'another battery staple' },
    })
    await Promise.all(underWay)
    expect(await prisma.session.count({ where: { userId: user.id } })).toBe(0)
  })

  it('is possible in capitals', async () => {
    const { data } = await newsroom.ask(
      `mutation { authenticateUserWithPassword(email: "Editor@Newsroom.test", password: "${password}") { __typename } }`,
    )
    expect(data.authenticateUserWithPassword.__typename).toBe(
      'UserAuthenticationWithPasswordSuccess',
    )
  })
})

describe('guessing passwords', () => {
  const signIn = (email: string, secret: string) =>
    `authenticateUserWithPassword(email: "${email}", password: "${secret}") { __typename }`

  it('is stopped for an account after ten tries, also inside one request', async () => {
    const tries = Array.from(
      { length: 12 },
      (_, i) => `t${i}: ${signIn('reporter@newsroom.test', 'wrong')}`,
    )
    const { status, errors } = await newsroom.ask(`mutation { ${tries.join(' ')} }`)
    expect(errors.map(error => error.extensions.code)).toEqual(['TOO_MANY_TRIES', 'TOO_MANY_TRIES'])
    expect(status).toBe(429)
    const right = await newsroom.ask(`mutation { ${signIn('reporter@newsroom.test', password)} }`)
    expect(right.errors[0]?.extensions.code).toBe('TOO_MANY_TRIES')
  })

  it('is stopped for an address after twenty tries, whatever the account', async () => {
    const codes: unknown[] = []
    for (let i = 0; i < 22; i++) {
      const { errors } = await newsroom.ask(
        `mutation { ${signIn(`nobody-${i}@newsroom.test`, 'wrong')} }`,
      )
      codes.push(errors[0]?.extensions.code)
    }
    expect(codes.slice(-2)).toEqual(['TOO_MANY_TRIES', 'TOO_MANY_TRIES'])
  })
})
