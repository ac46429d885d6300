import { setTimeout as wait } from 'node:timers/promises'

import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { fillSearch } from '../../src/search/catchUp'
import { openCopy } from '../access/worlds'
import { executeBeside } from '../support/executeBeside'
import { type Newsroom, openNewsroom, openNewsroomOn, testEngine } from '../support/newsroom'
import { loggedErrors } from '../support/quietConsole'
import { indexedWords, publicWords } from './indexState'
import { searchDesk } from './searchDesk'
import { search, slugsOf } from './searching'

let newsroom: Newsroom
let count = 0
/** A slug that no other test has. */
let slug: string

beforeAll(async () => {
  newsroom = await openNewsroom()
})
beforeEach(() => {
  slug = `zeppelin-${++count}`
})
afterAll(() => newsroom.close())

const desk = searchDesk(() => newsroom)
const { draft, act, publish, withdraw, update, expectInStep } = desk

describe('an article is found', () => {
  it('from publication to withdrawal, and not before or after', async () => {
    const { article } = await draft(slug)
    expect(await slugsOf(newsroom, slug)).toEqual([])
    await publish(article.id)
    expect(await slugsOf(newsroom, slug)).toEqual([slug])
    await expectInStep()
    await withdraw(article.id)
    expect(await slugsOf(newsroom, slug)).toEqual([])
    await expectInStep()
  })

  it('by what its working copy says only when that is published', async () => {
    const { article } = await draft(slug)
    await publish(article.id)
    const copy = await act('revise', article.id)
    const data = { headline: `Airship of ${slug}`, people: { disconnect: [{ slug }] } }
    await update('Article', copy, data)
    await expectInStep()
    expect(await slugsOf(newsroom, `"headline of ${slug}"`)).toEqual([slug])
    await publish(copy.id)
    expect(await slugsOf(newsroom, `"headline of ${slug}"`)).toEqual([])
    expect(await slugsOf(newsroom, `"airship of ${slug}"`)).toEqual([slug])
    expect(await slugsOf(newsroom, `"person of ${slug}"`)).toEqual([])
    await expectInStep()
  })

  it('as before when its working copy is discarded', async () => {
    const { article } = await draft(slug)
    await publish(article.id)
    const copy = await act('revise', article.id)
    await act('discard', copy.id)
    await expectInStep()
  })

  it.each([
    ['Person', 'person', { name: 'Dirigible', alternateNames: ['Gasbag'] }, 'dirigible gasbag '],
    ['Person', 'person', { givenName: 'Ferdinand', familyName: 'Graf' }, 'ferdinand graf '],
    ['Source', 'source', { name: 'Dirigible', shortName: 'Gasbag' }, 'dirigible gasbag '],
    ['Event', 'event', { name: 'Dirigible' }, 'dirigible '],
    ['Quote', 'quote', { text: 'Dirigible' }, 'dirigible '],
  ] as const)('by the new words of its %s (%#)', async (list, key, data, query) => {
    const all = await draft(slug)
    await publish(all.article.id)
    const inWork = `${slug}-in-work`
    await desk.create('Article', {
      slug: inWork,
      headline: inWork,
      people: { connect: [{ slug }] },
    })
    await update(list, all[key], data)
    expect(await slugsOf(newsroom, `${query}${slug}`)).toEqual([slug])
    await expectInStep()
    await withdraw(all.article.id)
  })

  it('by the new name of a source that very many link, soon', async () => {
    const { source } = await draft(slug)
    const { prisma } = newsroom.context.sudo()
    const many = Array.from({ length: 210 }, (_, n) => ({
      ...{ slug: `${slug}-${n}`, headline: `Article ${n}`, body: [], keywords: [] },
      ...{ status: 'published', publishedAt: new Date('2020-01-01'), updatedAt: new Date() },
    }))
    await prisma.article.createMany({ data: many })
    const made = await prisma.article.findMany({ where: { slug: { startsWith: `${slug}-` } } })
    const connect = made.map(({ id }) => ({ id }))
    await prisma.source.update({ where: { id: source.id }, data: { articles: { connect } } })
    await fillSearch(newsroom.context, new AbortController().signal)
    const count = async (query: string) =>
      (await search(newsroom, query, { first: 100 })).edges.length

    expect(await count(`"source of ${slug}"`)).toBe(100)
    await update('Source', source, { name: 'Airmail', shortName: '' })
    await expect.poll(() => count('airmail'), { timeout: 20_000 }).toBe(100)
    await expect.poll(() => count(`"source of ${slug}"`), { timeout: 20_000 }).toBe(0)
    await prisma.article.deleteMany({ where: { slug: { startsWith: `${slug}-` } } })
    await fillSearch(newsroom.context, new AbortController().signal)
    await expectInStep()
  })

  it('by a schedule', async () => {
    const { article } = await draft(slug)
    await act('schedule', article.id, ', at: "2999-01-01T00:00:00Z", override: "In a test."')
    await expectInStep()
    await newsroom.context.prisma.article.update({
      where: { id: article.id },
      data: { scheduledFor: new Date() },
    })
    await expect.poll(() => slugsOf(newsroom, slug), { timeout: 10_000 }).toEqual([slug])
    await expectInStep()
  })

  it('once its embargo is over, and not a moment before, while two servers watch', async () => {
    const other = await openNewsroomOn(newsroom.file)
    try {
      const embargoUntil = new Date(Date.now() + 4_000)
      const { article } = await draft(slug, { embargoUntil })
      await publish(article.id)
      expect(await slugsOf(newsroom, slug)).toEqual([])
      await expectInStep()
      for (const server of [newsroom, other])
        await expect.poll(() => slugsOf(server, slug), { timeout: 15_000 }).toEqual([slug])
      expect(Date.now()).toBeGreaterThanOrEqual(embargoUntil.getTime())
      await expectInStep()
    } finally {
      await other.close()
    }
  })

  it('only while readers may see it, whatever the index holds', async () => {
    const { article } = await draft(slug)
    await publish(article.id)
    const { prisma } = newsroom.context.sudo()
    const set = (status: string) =>
      prisma.article.update({ where: { id: article.id }, data: { status } })
    await set('draft') // past every hook
    expect(Object.keys(indexedWords(newsroom.file))).toContain(article.id)
    expect(await slugsOf(newsroom, slug)).toEqual([])
    await set('published')
    expect(await slugsOf(newsroom, slug)).toEqual([slug])
  })
})

describe('in one transaction', () => {
  it('a change that is refused half way leaves the search as it was', async () => {
    const one = await draft(slug)
    await publish(one.article.id)
    const before = indexedWords(newsroom.file)
    const { errors } = await newsroom.ask(
      `mutation ($data: [PersonUpdateArgs!]!) { updatePeople(data: $data) { id } }`,
      {
        as: 'editor',
        variables: {
          data: [
            { where: { id: one.person.id }, data: { version: one.person.version, name: 'New' } },
            { where: { slug: 'person-nobody' }, data: { version: 1, name: 'New' } },
          ],
        },
      },
    )
    expect(errors.length).toBeGreaterThan(0)
    expect(indexedWords(newsroom.file)).toEqual(before)
    await expectInStep()
  })

  it('an article that cannot be put into the search is not published', async () => {
    const other = await openCopy(newsroom)
    try {
      const article = await other.context
        .sudo()
        .db.Article.createOne({ data: { headline: 'Airship' } })
      executeBeside(other.file, ['DROP TABLE "ArticleSearch"'])
      const { errors } = await other.ask(
        'mutation ($id: ID!) { publishArticle(where: { id: $id }) { id } }',
        { as: 'editor', variables: { id: article.id } },
      )
      expect(errors[0]?.extensions.code).toBe('INTERNAL_ERROR')
      const found = await other.context.prisma.article.findUnique({ where: { id: article.id } })
      expect(found?.status).toBe('draft')
      expect(loggedErrors).toHaveBeenCalled()
      loggedErrors.mockClear()
    } finally {
      await other.close()
    }
  })
})

const externalTables =
  testEngine === 'sqlite' ? ['ArticleSearchEntry', 'ArticleSearch'] : ['ArticleSearch']

describe('a server puts right when it starts', () => {
  beforeAll(async () => {
    const [kept, gone] = [await draft('kept'), await draft('gone')]
    for (const { article } of [kept, gone]) await publish(article.id)
    await withdraw(gone.article.id)
  })

  it.each([
    ['a search that was never filled', externalTables.map(table => `DELETE FROM "${table}"`)],
    [
      'articles that it lacks, and those that it should not have',
      [
        `UPDATE "Article" SET status = 'draft' WHERE slug = 'kept'`,
        `UPDATE "Article" SET status = 'published' WHERE slug = 'gone'`,
      ],
    ],
  ])('%s', async (_what, statements) => {
    const copy = await openCopy(newsroom)
    await copy.close()
    executeBeside(copy.file, statements)

    const again = await openCopy(copy)
    try {
      const wanted = await publicWords(again)
      expect(indexedWords(copy.file)).not.toEqual(wanted)
      await expect.poll(() => indexedWords(again.file), { timeout: 20_000 }).toEqual(wanted)
    } finally {
      await again.close()
    }
  })

  // SQLite alone tells whether somebody has written.
  it.skipIf(testEngine === 'postgresql')('and then writes nothing more', async () => {
    const database = new Database(newsroom.file, { readonly: true })
    try {
      // Of one connection, it changes whenever another one commits.
      const version = () => database.pragma('data_version', { simple: true })
      const before = version()
      await wait(2_500)
      expect(version()).toBe(before)
    } finally {
      database.close()
    }
  })
})
