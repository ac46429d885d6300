import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom, type Role } from '../support/newsroom'

let newsroom: Newsroom
let article: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { data } = await newsroom.ask(
    'mutation { createArticle(data: { headline: "Watched" }) { id } }',
    { as: 'reporter' },
  )
  article = data.createArticle.id
})
afterAll(() => newsroom.close())

const watch = (as: Role, list = 'Article', id = article) =>
  newsroom.ask(
    `mutation ($list: GuardedList!, $id: ID!) {
      watchItem(list: $list, id: $id) { version changedBy colleagues }
    }`,
    { as, variables: { list, id } },
  )

describe('an item that is open', () => {
  it('shows everybody who has it open who else does', async () => {
    expect((await watch('reporter')).data.watchItem.colleagues).toEqual([])
    expect((await watch('editor')).data.watchItem.colleagues).toEqual(['The reporter'])
    expect((await watch('admin')).data.watchItem.colleagues).toEqual(['The editor', 'The reporter'])
    expect((await watch('reporter')).data.watchItem.colleagues).toEqual(['The admin', 'The editor'])
  })

  it('forgets a closed laptop', async () => {
    await newsroom.context.sudo().prisma.watch.updateMany({
      where: { id: { contains: article } },
      data: { seenAt: new Date(Date.now() - 30_000) },
    })
    expect((await watch('reporter')).data.watchItem.colleagues).toEqual([])
  })

  it('says which version it is by now, and who saved it', async () => {
    await newsroom.ask(
      'mutation ($id: ID!) { updateArticle(where: { id: $id }, data: { version: 1, summary: "…" }) { id } }',
      { as: 'editor', variables: { id: article } },
    )
    expect((await watch('reporter')).data.watchItem).toMatchObject({
      version: 2,
      changedBy: 'The editor',
    })
  })

  it('is not one that is not there', async () => {
    expect((await watch('admin', 'Article', 'nothing')).data.watchItem).toBeNull()
  })

  it.each(['Revision', 'Session', 'constructor'])('is not in the list %s', async list => {
    const { errors } = await watch('admin', list)
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('is nothing to readers', async () => {
    const { errors } = await watch('anonymous')
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
