import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom, type Role, signIn } from '../support/newsroom'

let newsroom: Newsroom
let id: string
let email: string
let colleagues = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

beforeEach(async () => {
  email = `new-${++colleagues}@newsroom.test`
  const { data } = await newsroom.ask(
    `mutation { createUser(data: { name: "New", email: "${email}" }) { id } }`,
    { as: 'admin' },
  )
  id = data.createUser.id
})

const chosen = 'a password of my own'

const invite = (as: Role) =>
  newsroom.ask('mutation ($id: ID!) { inviteUser(id: $id) { path expiresAt } }', {
    as,
    variables: { id },
  })

async function invited(): Promise<string> {
  const { path } = (await invite('admin')).data.inviteUser
  return path.replace('/welcome#', '')
}

const accept = (secret: string, password = chosen) =>
  newsroom.ask(
    'mutation ($secret: String!, $password: String!) { acceptInvitation(secret: $secret, password: $password) }',
    { variables: { secret, password } },
  )

describe('an invited colleague', () => {
  it('chooses a password by the link, and signs in with it', async () => {
    const { data } = await accept(await invited())
    expect(data.acceptInvitation).toBe(email)
    expect(await signIn(newsroom.ask, email, chosen)).toBeTypeOf('string')
  })

  it('cannot use the link twice', async () => {
    const secret = await invited()
    await accept(secret)
    const { errors } = await accept(secret, 'another password')
    expect(errors[0]).toMatchObject({
      message: 'This link has been used, replaced or has ended. Ask an admin for a new one.',
      extensions: { code: 'FORBIDDEN' },
    })
    expect(await signIn(newsroom.ask, email, chosen)).toBeTypeOf('string')
  })

  it('uses it once, also when it is sent twice at once', async () => {
    const secret = await invited()
    const answers = await Promise.all([accept(secret), accept(secret, 'another password')])
    expect(answers.map(({ errors }) => errors.length).toSorted()).toEqual([0, 1])
  })

  it('keeps the link when the password is refused', async () => {
    const secret = await invited()
    const { errors } = await accept(secret, 'short')
    expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED')
    expect((await accept(secret)).errors).toEqual([])
  })

  it('has only the latest link', async () => {
    const first = await invited()
    const second = await invited()
    expect((await accept(first)).errors).toHaveLength(1)
    expect((await accept(second)).errors).toEqual([])
  })

  it('cannot come in by a link that has ended', async () => {
    const secret = await invited()
    const past = new Date(Date.now() - 1)
    await newsroom.context
      .sudo()
      .prisma.invitation.updateMany({ where: { user: id }, data: { expiresAt: past } })
    expect((await accept(secret)).errors).toHaveLength(1)
  })

  it('cannot come in after being deactivated', async () => {
    const secret = await invited()
    await newsroom.ask(
      'mutation ($id: ID!) { updateUser(where: { id: $id }, data: { version: 1, isActive: false }) { id } }',
      { as: 'admin', variables: { id } },
    )
    expect((await accept(secret)).errors).toHaveLength(1)
    expect((await invite('admin')).errors).toHaveLength(1)
  })

  it('is signed out everywhere by a new password', async () => {
    await accept(await invited())
    const token = await signIn(newsroom.ask, email, chosen)
    await accept(await invited(), 'another password')
    const { data } = await newsroom.ask('{ authenticatedItem { __typename } }', { token })
    expect(data.authenticatedItem).toBeNull()
  })
})

describe('a link', () => {
  it.each([
    ['admin', 1],
    ['editor', 0],
    ['reporter', 0],
  ] as const)('is known to be out: %s', async (role, known) => {
    await invited()
    const { data } = await newsroom.ask(
      'query ($id: ID!) { user(where: { id: $id }) { invitation } }',
      {
        as: role,
        variables: { id },
      },
    )
    expect([data.user.invitation].flat().filter(Boolean)).toHaveLength(known)
  })

  it.each(['anonymous', 'reporter', 'editor'] as const)('is not made by: %s', async role => {
    expect((await invite(role)).errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('cannot be made out of a copy of the database', async () => {
    const secret = await invited()
    const kept = await newsroom.context.sudo().prisma.invitation.findMany()
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect((await accept(String(kept[0]?.id))).errors).toHaveLength(1)
  })
})
