import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addressesFor } from '../../src/delivery/addresses'
import type { ToldQuote } from '../../src/delivery/loadPublicQuote'
import { quoteEmbed } from '../../src/delivery/oembed/quoteEmbed'
import { env } from '../../src/env'
import type { Newsroom } from '../support/newsroom'
import { direct } from './fullStory'
import { asEditor, openStoryNewsroom, slug } from './storyNewsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openStoryNewsroom()
})
afterAll(() => newsroom.close())

const addresses = addressesFor(env)
const gift = addresses.quote('christmas-gift')

async function ask(parameters: Record<string, string> | string, init?: RequestInit) {
  const query = typeof parameters === 'string' ? parameters : new URLSearchParams(parameters)
  const response = await fetch(`${newsroom.address}/oembed?${query}`, init)
  const text = await response.text()
  return { status: response.status, text, headers: response.headers }
}

const read = async (parameters: Record<string, string>) => JSON.parse((await ask(parameters)).text)

describe('oEmbed', () => {
  it('of a quote is its words, where they come from and a link to the article', async () => {
    expect(await read({ url: gift })).toEqual({
      type: 'rich',
      version: '1.0',
      title: '“Christmas gift.”',
      author_name: 'Kim Jong Un',
      author_url: addresses.person('kim-jong-un'),
      provider_url: addresses.reader,
      html:
        `<blockquote class="stet-quote" cite="${gift}" lang="en"><p>“Christmas gift.”</p>` +
        '<footer>Kim Jong Un said, as reported by Axios. ' +
        `<cite><a href="${addresses.article(slug)}">The Us hopes to restart diplomatic talks with North Korea</a></cite>` +
        '</footer></blockquote>',
      width: 550,
      height: expect.any(Number),
    })
  })

  it('of an article is a link', async () => {
    expect(await read({ url: addresses.article(slug) })).toEqual({
      type: 'link',
      version: '1.0',
      title: 'The Us hopes to restart diplomatic talks with North Korea',
      provider_url: addresses.reader,
    })
  })

  it('is for any page on the web, and asked about each time', async () => {
    const { headers } = await ask({ url: gift, format: 'json' })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('public, no-cache')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it('keeps to the room it is given, and is a link where there is too little', async () => {
    expect(await read({ url: gift, maxwidth: '300' })).toMatchObject({ type: 'rich', width: 300 })
    expect(await read({ url: gift, maxwidth: '9999' })).toMatchObject({ width: 550 })
    for (const room of ['maxwidth', 'maxheight']) {
      const embed = await read({ url: gift, [room]: '50' })
      expect(embed).toMatchObject({ type: 'link', title: '“Christmas gift.”' })
      expect(embed).not.toHaveProperty('html')
    }
  })

  it.each(['/', '?from=feed', '#comments', '/?a=1'])(
    'takes the page’s address with %s',
    async end => {
      expect((await ask({ url: `${gift}${end}` })).status).toBe(200)
    },
  )
})

describe('an oEmbed request is refused', () => {
  it('for what is hidden with the same bytes as for what is not ours, or nothing', async () => {
    await asEditor(newsroom, 'createArticle(data: { headline: "A draft" })')
    const speaker = '{ connect: { slug: "kim-jong-un" } }'
    await asEditor(newsroom, `createQuote(data: { text: "Not out", speaker: ${speaker} })`)
    const never = await ask({ url: addresses.quote('never-was') })
    expect(never.status).toBe(404)
    const { reader } = addresses
    for (const url of [
      ...[addresses.quote('not-out'), addresses.article('a-draft')],
      ...[reader, addresses.person('kim-jong-un'), `${reader}/quotes/`, `${gift}/more`],
      ...['https://example.com/quotes/christmas-gift', 'quotes/christmas-gift', 'nonsense'],
      ...[gift.replace('http:', 'https:'), 'javascript:alert(1)'],
      ...[`${reader}/quotes/%FF`, `${reader}.example.com/quotes/christmas-gift`],
    ]) {
      const { status, text } = await ask({ url })
      expect([url, status, text]).toEqual([url, 404, never.text])
    }
  })

  it.each([
    ['', 400],
    ['url=', 400],
    ['url=a&url=b', 400],
    ['url[a]=b', 400],
    [`url=${'a'.repeat(3_000)}`, 400],
    [`url=${gift}&maxwidth=wide`, 400],
    [`url=${gift}&maxwidth=0`, 400],
    [`url=${gift}&maxwidth=-1`, 400],
    [`url=${gift}&maxheight=1e3`, 400],
    [`url=${gift}&maxwidth=1&maxwidth=2`, 400],
    [`url=${gift}&format=xml`, 501],
    [`url=${gift}&format=yaml`, 501],
    [`url=${gift}&format=json&format=xml`, 400],
  ])('?%s with %i, in one sentence', async (query, status) => {
    const answer = await ask(query)
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(/^[A-Z][^.]*\.\n$/)
  })

  it.each(['POST', 'DELETE'])('by %s with 405', async method => {
    expect((await ask({ url: gift }, { method })).status).toBe(405)
  })
})

describe('whatever a quote says, its embed', () => {
  const told = (changes: Partial<ToldQuote>): ToldQuote => ({
    ...direct,
    article: { id: '1', slug: 'a-story', headline: 'A story', publishedAt: '' },
    ...changes,
  })
  const embed = (quote: ToldQuote) =>
    quoteEmbed(quote, { width: Infinity, height: Infinity }, addresses)

  it('says it as a text', () => {
    const hostile = '</p><script>alert("1")</script>\u2028<!-- \' &amp;'
    const article = { id: '1', slug: 'a-story', headline: hostile, publishedAt: '' }
    const answer = embed(told({ text: hostile, sentence: hostile, language: '"><x', article }))
    const html = answer.type === 'rich' ? answer.html : ''
    expect(html.match(/<\/?\w+/g)).toEqual([
      ...['<blockquote', '<p', '</p', '<footer', '<cite', '<a', '</a', '</cite'],
      ...['</footer', '</blockquote'],
    ])
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  })

  it('sets no marks around what was said in other words', () => {
    expect(embed(told({ kind: 'indirect', text: 'they would wait' })).title).toBe('they would wait')
  })

  it('is higher when it is longer', () => {
    const heightOf = (text: string) => {
      const answer = embed(told({ text }))
      return answer.type === 'rich' ? answer.height : 0
    }
    expect(heightOf('word '.repeat(200))).toBeGreaterThan(heightOf('word '.repeat(20)) + 100)
  })
})
