import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

const headline = 'The Us hopes to restart diplomatic talks with North Korea'

async function remove(verb: 'delete' | 'unlinkAndDelete', list: string, slug: string) {
  const { errors } = await newsroom.ask(
    `mutation ($slug: String!) { ${verb}${list}(where: { slug: $slug }) { id } }`,
    { as: 'editor', variables: { slug } },
  )
  return errors[0]
}

const counts = async () => {
  const { prisma } = newsroom.context.sudo()
  return [
    await prisma.person.count(),
    await prisma.source.count(),
    await prisma.quote.count(),
    await prisma.event.count(),
    await prisma.revision.count(),
  ]
}

describe('what a published story rests on', () => {
  it.each([
    ['Person', 'kim-jong-un'],
    ['Quote', 'commitment'],
    ['Event', 'guam-threat'],
    ['Source', 'axios-interview-with-robert-obrien'],
    ['Source', 'axios'],
  ])('cannot be deleted, and the story is named: %s %s', async (list, slug) => {
    const before = await counts()
    for (const verb of ['delete', 'unlinkAndDelete'] as const) {
      const error = await remove(verb, list, slug)
      expect(error?.extensions.code).toBe('REFERENCED')
      expect(error?.message).toContain(headline)
    }
    expect(await counts()).toEqual(before)
  })

  it('is held also by what the story links: a speaker no article names', async () => {
    const { db } = newsroom.context.sudo()
    await db.Person.createOne({ data: { name: 'Speaker' } })
    await db.Quote.updateOne({
      where: { slug: 'commitment' },
      data: { version: 1, speaker: { connect: { slug: 'speaker' } } },
    })
    expect((await remove('delete', 'Person', 'speaker'))?.extensions.code).toBe('REFERENCED')
  })
})

describe('what only drafts use', () => {
  it('is deleted after a confirmation that names them, and goes out of them', async () => {
    const { db, prisma } = newsroom.context.sudo()
    await db.Person.createOne({ data: { name: 'In a draft' } })
    await db.Article.createOne({
      data: { headline: 'My draft', people: { connect: [{ slug: 'in-a-draft' }] } },
    })
    const refused = await remove('delete', 'Person', 'in-a-draft')
    expect(refused?.extensions.code).toBe('REFERENCED')
    expect(refused?.message).toContain('“My draft” (draft)')

    expect(await remove('unlinkAndDelete', 'Person', 'in-a-draft')).toBeUndefined()
    const draft = await prisma.article.findUnique({
      where: { slug: 'my-draft' },
      include: { people: true },
    })
    expect(draft?.people).toEqual([])
  })
})

describe('what nobody uses', () => {
  it('is deleted, and its last state stays in the history', async () => {
    await newsroom.context.sudo().db.Event.createOne({ data: { name: 'Unused' } })
    expect(await remove('delete', 'Event', 'unused')).toBeUndefined()
    const { data } = await newsroom.ask(
      '{ revisions(where: { slug: { equals: "unused" } }, orderBy: { number: asc }) { kind snapshot } }',
      { as: 'editor' },
    )
    expect(data.revisions.map((revision: { kind: string }) => revision.kind)).toEqual([
      'create',
      'delete',
    ])
    expect(data.revisions[1].snapshot.name).toBe('Unused')
  })
})
