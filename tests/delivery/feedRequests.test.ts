import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'
import { addArticle } from './addArticle'
import { publicFetch } from './publicFetch'

const files = ['rss.xml', 'atom.xml', 'feed.json'] as const
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await addArticle(newsroom, 'Public', { section: 'World' })
  await addArticle(newsroom, 'Not public', { status: 'draft' })
})
afterAll(() => newsroom.close())

const get = (path: string, options?: Parameters<typeof publicFetch>[1]) =>
  publicFetch(`${newsroom.address}${path}`, options)

describe('the address of a feed', () => {
  const types = {
    'rss.xml': 'application/rss+xml; charset=utf-8',
    'atom.xml': 'application/atom+xml; charset=utf-8',
    'feed.json': 'application/feed+json; charset=utf-8',
  }

  it.each(files)('answers as HTTP asks it to: %s', async file => {
    const { status, headers, text } = await get(`/feeds/${file}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': types[file],
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).not.toHaveProperty('vary')
    expect(headers).not.toHaveProperty('set-cookie')

    const known = await get(`/feeds/${file}`, { headers: { 'if-none-match': headers.etag ?? '' } })
    expect([known.status, known.text, known.headers.etag]).toEqual([304, '', headers.etag])
    const other = await get(`/feeds/${file}`, { headers: { 'if-none-match': '"another"' } })
    expect([other.status, other.text]).toEqual([200, text])

    const head = await get(`/feeds/${file}`, { method: 'HEAD' })
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', headers.etag])
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(text)))

    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const refused = await get(`/feeds/${file}`, { method })
      expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD'])
    }
  })

  it('tells an editor what it tells everyone', async () => {
    const token = await newsroom.tokenOf('editor')
    for (const file of files) {
      const headers = { cookie: `keystonejs-session=${token}`, authorization: `Bearer ${token}` }
      const [signedIn, everyone] = [
        await get(`/feeds/${file}`, { headers }),
        await get(`/feeds/${file}`),
      ]
      expect(signedIn.text).toBe(everyone.text)
      expect(signedIn.headers.etag).toBe(everyone.headers.etag)
    }
  })

  it('tells of an article as soon as it is public, and no more once it is withdrawn', async () => {
    const { etag } = (await get('/feeds/atom.xml')).headers
    await addArticle(newsroom, 'Breaking', { publishedAt: new Date() })
    expect((await get('/feeds/atom.xml')).text).toContain('/articles/breaking')
    await newsroom.ask(
      'mutation { withdrawArticle(where: { slug: "breaking" }, reason: "x") { id } }',
      { as: 'editor' },
    )
    const again = await get('/feeds/atom.xml', { headers: { 'if-none-match': etag ?? '' } })
    expect(again.status).toBe(304) // as if it had never been
  })

  it.each([
    ['/feeds/rss.xml?section=a&section=b', 400],
    ['/feeds/rss.xml?section[x]=a', 200], // no section is asked for
    ['/feeds/rss.xml?section=%00', 200],
    ['/feeds/rss.xml?section=%ED%A0%80%27%22%3C', 200],
    ['/feeds/rss.xml/', 404],
    ['/feeds/RSS.xml', 404],
    ['/feeds/', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
})
