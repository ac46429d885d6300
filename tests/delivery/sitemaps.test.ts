import { Readable } from 'node:stream'

import express from 'express'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { sitemaps } from '../../src/delivery/sitemaps/sitemaps'
import { readEnv } from '../../src/env'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { addArticle } from './addArticle'
import { publicFetch } from './publicFetch'

const reader = 'http://localhost:3001'
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const get = (path: string, method = 'GET') => publicFetch(`${newsroom.address}${path}`, { method })

async function sitemapAt(path: string) {
  const { status, text } = await get(path)
  expect(status, path).toBe(200)
  return parseSitemap(Readable.from([text]))
}

describe('a sitemap of nothing', () => {
  it('has the first page of the frontend, and nothing else', async () => {
    expect((await sitemapAt('/sitemap.xml')).map(({ url }) => url)).toEqual([`${reader}/`])
  })

  it('is no more than that for news', async () => {
    const { status, text } = await get('/sitemap-news.xml')
    expect([status, text]).toEqual([200, expect.stringMatching(/<urlset [^>]*\/>\n$/)])
  })
})

describe('a sitemap', () => {
  const hidden = {
    draft: { status: 'draft' },
    withdrawn: { status: 'withdrawn', withdrawnAt: new Date() },
    toCome: { publishedAt: new Date('2999-01-01') },
    embargoed: { embargoUntil: new Date('2999-01-01') },
  }

  beforeAll(async () => {
    await loadStory(readStoryPackage(bundledStory), newsroom.context)
    await addArticle(newsroom, 'Later', {
      publishedAt: new Date('2020-03-01'),
      modifiedAt: new Date('2020-03-05T10:00:00Z'),
      people: { connect: [{ slug: 'kim-jong-un' }] },
    })
    const people = { create: [{ name: 'Hidden person' }] }
    for (const [name, state] of Object.entries(hidden))
      await addArticle(newsroom, `Hidden ${name}`, {
        modifiedAt: new Date('2021-01-01'),
        people: { connect: [{ slug: 'kim-jong-un' }], ...(name === 'draft' && people) },
        ...state,
      })
  })

  it('has the page of every public item, and of nothing hidden', async () => {
    const found = (await sitemapAt('/sitemap.xml')).map(({ url }) => url)
    const { data } = await newsroom.ask(
      '{ articles { slug } people { slug } sources { slug } events { slug } quotes { slug } }',
    )
    const pages = Object.entries(data).flatMap(([folder, items]) =>
      items.map(({ slug }: { slug: string }) => `${reader}/${folder}/${slug}`),
    )
    expect(found).toHaveLength(1 + 2 + 5 + 7 + 16 + 9)
    expect(found.toSorted()).toEqual([`${reader}/`, ...pages].toSorted())
    expect(found.join()).not.toMatch(/hidden/i)
  })

  it('says when each last changed as readers see it: with the last public article', async () => {
    const changed = new Map((await sitemapAt('/sitemap.xml')).map(one => [one.url, one.lastmod]))
    expect(changed.get(`${reader}/articles/later`)).toBe('2020-03-05T10:00:00.000Z')
    expect(changed.get(`${reader}/people/kim-jong-un`)).toBe('2020-03-05T10:00:00.000Z')
    expect(changed.get(`${reader}/people/donald-trump`)).toBe('2020-01-13T00:00:00.000Z')
  })

  it('answers as HTTP asks it to', async () => {
    for (const path of ['/sitemap.xml', '/sitemaps/people-1.xml', '/sitemap-news.xml']) {
      const { headers } = await get(path)
      expect(headers).toMatchObject({
        'content-type': 'application/xml; charset=utf-8',
        'cache-control': 'public, no-cache',
        'access-control-allow-origin': '*',
      })
      const head = await get(path, 'HEAD')
      expect([head.status, head.text]).toEqual([200, ''])
      const post = await get(path, 'POST')
      expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
    }
  })

  it.each(['people-2', 'people-0', 'people-01', 'users-1', 'people', 'people-1e3', '..%2f', '%00'])(
    'that does not exist is not found: %s',
    async name => {
      const { status, text, headers } = await get(`/sitemaps/${name}.xml`)
      expect([status, text]).toEqual([404, 'There is no such sitemap.\n'])
      expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    },
  )
})

describe('a sitemap of more addresses than one may hold', () => {
  const limit = 6

  it('is an index of sitemaps that have them all, each once, and none more than it may', async () => {
    const app = express().use(sitemaps(newsroom.context, readEnv({}), limit))
    const server = app.listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const fromServer = async (path: string) =>
      (await publicFetch(`http://127.0.0.1:${address.port}${path}`)).text

    const index = await parseSitemapIndex(Readable.from([await fromServer('/sitemap.xml')]))
    const parts = index.map(({ url }) => url.replace('http://localhost:3000', ''))
    expect(parts).toEqual([
      '/sitemaps/articles-1.xml',
      '/sitemaps/people-1.xml',
      ...['/sitemaps/sources-1.xml', '/sitemaps/sources-2.xml'],
      ...['/sitemaps/events-1.xml', '/sitemaps/events-2.xml', '/sitemaps/events-3.xml'],
      ...['/sitemaps/quotes-1.xml', '/sitemaps/quotes-2.xml'],
    ])
    const pages: string[] = []
    for (const part of parts) {
      const urls = await parseSitemap(Readable.from([await fromServer(part)]))
      expect(urls.length).toBeLessThanOrEqual(limit)
      pages.push(...urls.map(({ url }) => url))
    }
    const whole = (await sitemapAt('/sitemap.xml')).map(({ url }) => url).slice(1)
    expect(pages).toEqual(whole)
    await new Promise(resolve => server.close(resolve))
  })
})

describe('the sitemap for news', () => {
  const hours = (n: number) => new Date(Date.now() - n * 3_600_000)

  it('has what was published in the last two days, as news search reads it', async () => {
    const fresh = hours(1)
    await addArticle(newsroom, 'Fresh & <new>', { publishedAt: fresh })
    await addArticle(newsroom, 'Almost old', { publishedAt: hours(47), language: 'zh-TW' })
    await addArticle(newsroom, 'Korean', { publishedAt: hours(2), language: 'ko-KR' })
    await addArticle(newsroom, 'Old', { publishedAt: hours(49) })
    await addArticle(newsroom, 'Not out', { publishedAt: hours(1), status: 'draft' })
    const urls = await sitemapAt('/sitemap-news.xml')
    expect(urls.map(({ url, news }) => [url, news?.title, news?.publication.language])).toEqual([
      [`${reader}/articles/fresh-and-new`, 'Fresh & <new>', 'en'],
      [`${reader}/articles/korean`, 'Korean', 'ko'],
      [`${reader}/articles/almost-old`, 'Almost old', 'zh-tw'],
    ])
    expect(urls[0]?.news).toMatchObject({
      publication: { name: 'Stet', language: 'en' },
      publication_date: fresh.toISOString(),
    })
  })

  it('has a thousand at most, the latest', async () => {
    const { prisma } = newsroom.context.sudo()
    await prisma.article.createMany({
      data: Array.from({ length: 1_010 }, (_, n) => ({
        headline: `Flood ${n}`,
        slug: `flood-${n}`,
        status: 'published' as const,
        publishedAt: new Date(Date.now() - n * 1_000),
        ...{ body: [], keywords: [], updatedAt: new Date() },
      })),
    })
    const urls = await sitemapAt('/sitemap-news.xml')
    expect(urls).toHaveLength(1_000)
    expect(urls.at(-1)?.url).toBe(`${reader}/articles/flood-999`)
    // Many batches, each once.
    const all = (await sitemapAt('/sitemap.xml')).map(({ url }) => url)
    expect(all.filter(url => url.includes('/flood-'))).toHaveLength(1_010)
    expect(new Set(all).size).toBe(all.length)
  })
})
