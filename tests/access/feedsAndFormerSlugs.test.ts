import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { contentLists } from '../../src/editorial/snapshotOf'
import type { Newsroom } from '../support/newsroom'
import { forbiddenText } from './forbiddenText'
import { isToldToReaders } from './isToldToReaders'
import { offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { rowsOf } from './rowsOf'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * Feeds, sitemaps and former slugs in two worlds that differ only in what readers must not learn of.
 * In the hidden one, hidden items have and have left the slugs that public items have and have left.
 */

let plain: Newsroom
let world: Newsroom
let ids: Ids
let sections: string[]

/** A slug that a public item of each list has left, in both worlds. */
const left = 'left-by-a-public-item'
/** A slug that only hidden items have left. */
const leftHidden = 'left-by-a-hidden-item'

beforeAll(async () => {
  plain = await openPlainWorld()
  await plain.context.sudo().prisma.article.updateMany({
    where: { slug: 'second-story' },
    data: { publishedAt: new Date(), section: 'World' }, // for the news sitemap
  })
  for (const list of contentLists) {
    const [item] = await rowsOf(plain.context, list).findMany({ orderBy: { id: 'asc' } })
    await leave(plain, list, left, String(item?.id))
  }
  ;({ world, ids } = await openHiddenWorld(plain))
  for (const list of contentLists) {
    const untold: string[] = []
    for (const item of ids[list]?.hidden ?? []) {
      await leave(world, list, leftHidden, item)
      // What readers are told of a withdrawn article, they knew.
      if (await isUntold(list, item)) untold.push(item)
    }
    for (const item of untold) await leave(world, list, left, item)
    // And one of them has the slug now that a public item has left.
    const [taking = ''] = untold
    await rowsOf(world.context, list).update({ where: { id: taking }, data: { slug: left } })
  }
  const articles = await rowsOf(world.context, 'Article').findMany()
  sections = [...new Set(articles.map(({ section }) => String(section)))]
})
afterAll(() => Promise.all([plain.close(), world.close()]))

async function leave({ context }: Newsroom, list: string, slug: string, item: string) {
  await context.sudo().prisma.formerSlug.create({ data: { list, slug, item } })
}

async function isUntold(listKey: string, id: string) {
  const list = offeredLists(world.context).find(one => one.listKey === listKey)
  const rows = await rowsOf(world.context, listKey).findMany()
  const row = rows.find(one => one.id === id)
  return list !== undefined && row !== undefined && !isToldToReaders(list, row)
}

/** What is never the same twice. */
const ofEachAnswer = new Set(['date', 'x-request-id'])

async function answerOf({ address }: Newsroom, path: string) {
  const response = await fetch(`${address}${path}`)
  const headers = [...response.headers].filter(([name]) => !ofEachAnswer.has(name))
  return { status: response.status, text: await response.text(), headers: headers.map(String) }
}

describe('to readers, what is hidden is not there', { timeout: 120_000 }, () => {
  it('in any feed or sitemap, to the byte', async () => {
    const queries = ['', ...sections.map(name => `?section=${encodeURIComponent(name)}`)]
    const paths = [
      ...queries.flatMap(query =>
        ['rss.xml', 'atom.xml', 'feed.json'].map(file => `/feeds/${file}${query}`),
      ),
      ...['/sitemap.xml', '/sitemap-news.xml'],
      ...['articles', 'people', 'sources', 'events', 'quotes'].flatMap(name =>
        [1, 2].map(n => `/sitemaps/${name}-${n}.xml`),
      ),
    ]
    expect(sections.length).toBeGreaterThan(5) // those of hidden articles, and a public one's
    const forbiddenIn = await forbiddenText(world.context, 'anonymous')
    for (const path of paths) {
      const answer = await answerOf(world, path)
      expect(answer, path).toEqual(await answerOf(plain, path))
      // A feed of a section says the name it was asked for.
      const said = path.includes('section=') ? '' : answer.text
      expect(forbiddenIn(said), path).toBeUndefined()
    }
    expect((await answerOf(world, '/sitemap-news.xml')).text).toContain('second-story')
  })

  it('behind a slug that an item has left', async () => {
    for (const list of contentLists) {
      const field = list.toLowerCase()
      const answers = [plain, world].map(
        one => (slug: string) => one.ask(`{ ${field}(where: { slug: "${slug}" }) { id slug } }`),
      )
      const told = await Promise.all(answers.map(ask => ask(left)))
      expect(told[1]?.text, list).toBe(told[0]?.text)
      expect(told[1]?.data[field], list).toEqual({
        id: expect.any(String),
        slug: expect.any(String),
      })
      expect(told[1]?.data[field].slug).not.toBe(left)
    }
  })

  it('behind a slug that only hidden items have left', async () => {
    for (const list of contentLists.filter(list => list !== 'Article')) {
      const query = `{ ${list.toLowerCase()}(where: { slug: "${leftHidden}" }) { id slug } }`
      expect((await world.ask(query)).text, list).toBe((await plain.ask(query)).text)
    }
  })

  it('behind a slug that a withdrawn article has left, but for that it was withdrawn', async () => {
    const query = `{ article(where: { slug: "${leftHidden}" }) { id status headline } }`
    expect((await plain.ask(query)).data.article).toBeNull()
    const { data } = await world.ask(query)
    expect(data.article).toEqual({ id: '', status: 'withdrawn', headline: '' })
  })
})
