import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { passwordHashing } from '../../src/passwords'
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

describe('signing in from one address', () => {
  let office: Newsroom
  beforeEach(async () => {
    office = await openNewsroom()
  })
  afterEach(() => office.close())

  /** The emails of so many colleagues, who all have the same password, kept at its full cost. */
  async function colleagues(count: number): Promise<string[]> {
    const { user } = office.context.sudo().prisma
    const emails = Array.from({ length: count }, (_, n) => `colleague-${n}@newsroom.test`)
    const kept = await passwordHashing.hash(password)
    const common = { role: 'reporter', password: kept, updatedAt: new Date() }
    await user.createMany({ data: emails.map(email => ({ ...common, email, name: email })) })
    return emails
  }

  /** Signs in to several accounts in one request, one after the other, and says how each went. */
  async function outcomes(tries: { email: string; secret: string }[]): Promise<string[]> {
    const fields = tries.map(
      ({ email, secret }, n) =>
        `t${n}: authenticateUserWithPassword(email: "${email}", password: "${secret}") { __typename }`,
    )
    const { data, errors } = await office.ask(`mutation { ${fields.join(' ')} }`)
    return tries.map((_, n) => {
      const refusal = errors.find(({ path }) => path?.[0] === `t${n}`)
      const answered = String(data[`t${n}`]?.__typename).replace(
        'UserAuthenticationWithPassword',
        '',
      )
      return refusal?.extensions.code ?? answered
    })
  }

  const right = (email = 'editor@newsroom.test') => ({ email, secret: password })
  const guess = (number: number) => ({ email: `nobody-${number}@newsroom.test`, secret: 'wrong' })
  const guesses = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => guess(from + n))
  const times = (count: number, outcome: string) => Array.from({ length: count }, () => outcome)

  it('is open to 30 colleagues, one after the other', async () => {
    const told: string[] = []
    for (const email of await colleagues(30)) told.push(...(await outcomes([right(email)])))
    expect(told).toEqual(times(30, 'Success'))
  })

  it('is open to 30 colleagues at the same moment', async () => {
    const emails = await colleagues(30)
    const told = await Promise.all(emails.map(email => outcomes([right(email)])))
    expect(told.flat()).toEqual(times(30, 'Success'))
  })

  it('lets 20 of 30 guesses at the same moment through', async () => {
    const told = await Promise.all(guesses(0, 30).map(one => outcomes([one])))
    expect(told.flat().toSorted()).toEqual([
      ...times(20, 'Failure'),
      ...times(10, 'TOO_MANY_TRIES'),
    ])
  })

  it('buys nobody more guesses with a right password of their own', async () => {
    const told: string[] = []
    for (const one of guesses(0, 20)) told.push(...(await outcomes([right(), one, right()])))
    expect(told).toEqual([
      ...guesses(0, 19).flatMap(() => ['Success', 'Failure', 'Success']),
      ...['Success', 'Failure', 'TOO_MANY_TRIES'],
    ])
    expect(await outcomes([guess(20), right()])).toEqual(times(2, 'TOO_MANY_TRIES'))
  })

  it('counts each alias of one request', async () => {
    expect(await outcomes([...guesses(0, 19), right()])).toEqual([
      ...times(19, 'Failure'),
      'Success',
    ])
    expect(await outcomes([...guesses(19, 21), right()])).toEqual([
      'Failure',
      ...times(2, 'TOO_MANY_TRIES'),
    ])
  })

  it('clears the account that somebody is right about', async () => {
    const mistyped = Array.from({ length: 9 }, () => ({ ...right(), secret: 'wrong' }))
    for (let round = 0; round < 2; round++)
      expect(await outcomes([...mistyped, right()])).toEqual([...times(9, 'Failure'), 'Success'])
  })
})
