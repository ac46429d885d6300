import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openNewsroom } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { addArticle } from './addArticle'
import { publicFetch } from './publicFetch'

let server: RunningServer

beforeAll(async () => {
  const newsroom = await openNewsroom()
  await addArticle(newsroom, 'Out', { publishedAt: new Date() })
  await newsroom.close()
  server = await startProductionServer(newsroom.file, {
    variables: {
      PUBLIC_URL: 'https://desk.example.com',
      READER_URL: 'https://www.example.com',
      PUBLICATION_NAME: 'The Daily & Sunday Stet',
    },
  })
}, 600_000) // it may have to be built first
afterAll(() => server.stop())

const get = async (path: string) => (await publicFetch(`${server.address}${path}`)).text

describe('the production server', () => {
  it('puts the addresses and the name it was given into feeds', async () => {
    const json = parseJsonFeed(await get('/feeds/feed.json'))
    expect(json).toMatchObject({
      title: 'The Daily & Sunday Stet',
      home_page_url: 'https://www.example.com',
      feed_url: 'https://desk.example.com/feeds/feed.json',
      items: [{ url: 'https://www.example.com/articles/out' }],
    })
    const rss = parseRssFeed(await get('/feeds/rss.xml'))
    expect(rss).toMatchObject({
      title: 'The Daily & Sunday Stet',
      link: 'https://www.example.com',
      atom: { links: [{ rel: 'self', href: 'https://desk.example.com/feeds/rss.xml' }] },
    })
  })

  it('and into sitemaps', async () => {
    expect(await get('/sitemap.xml')).toContain('<loc>https://www.example.com/articles/out</loc>')
    expect(await get('/sitemap-news.xml')).toContain(
      '<news:name>The Daily &amp; Sunday Stet</news:name>',
    )
  })
})
