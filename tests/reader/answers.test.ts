import { request } from 'node:http'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startReader } from '../support/readerServer'
import { hostileHeadline } from './bridgeStory'
import { openReading, type Reading } from './openReading'

let reading: Reading

beforeAll(async () => {
  reading = await openReading()
})
afterAll(() => reading?.close())

const story = '/articles/us-hopes-to-restart-diplomatic-talks-with-north-korea'

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(new URL(address, reading.reader.address), { headers, redirect: 'manual' })

describe('a page is fresh the moment an editor publishes', () => {
  test('and what a browser kept is not sent again until it has changed', async () => {
    const first = await get(story)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    const again = await get(story, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])

    const { asEditor } = reading
    const where = '{ slug: "us-hopes-to-restart-diplomatic-talks-with-north-korea" }'
    const { reviseArticle: copy } = await asEditor(
      `mutation { reviseArticle(where: ${where}) { id version workingCopy { id version } } }`,
    )
    const { id, version } = copy.workingCopy ?? copy
    await asEditor(
      `mutation ($id: ID!, $version: Int!) {
        updateArticle(where: { id: $id }, data: { headline: "The US hopes", version: $version }) { id }
      }`,
      { id, version },
    )
    expect(await (await get(story)).text(), 'not yet published').not.toContain('The US hopes')
    await asEditor(
      'mutation ($id: ID!) { publishArticle(where: { id: $id }, override: "a test") { id } }',
      { id },
    )
    const changed = await get(story, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(await changed.text()).toContain('<h1>The US hopes</h1>')
  })
})

describe('what is not there', () => {
  test('has the same page and status, whether it never was or is not public', async () => {
    const { createArticle } = await reading.asEditor(
      'mutation { createArticle(data: { headline: "Hidden" }) { slug } }',
    )
    const [hidden, never] = await Promise.all([
      get(`/articles/${createArticle.slug}`),
      get('/articles/never-was'),
    ])
    expect([hidden.status, never.status]).toEqual([404, 404])
    const page = await hidden.text()
    expect(page).toBe(await never.text())
    expect(page).toContain('There is nothing here')
    expect(page).toContain('<meta name="robots" content="noindex"/>')
  })

  test('is told of a withdrawn story, with the reason, as gone', async () => {
    const { asEditor, publish } = reading
    await publish({ headline: 'A mistake', slug: 'mistake', byline: 'Nobody Else' })
    expect((await get('/articles/mistake')).status).toBe(200)
    await asEditor(`mutation {
      withdrawArticle(where: { slug: "mistake" }, reason: "It was about another town.") { id }
    }`)
    const gone = await get('/articles/mistake')
    const page = await gone.text()
    expect(gone.status).toBe(410)
    const head = await fetch(gone.url, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([410, gone.headers.get('etag')])
    expect(await head.text()).toBe('')
    expect(page).toContain('It was about another town.')
    expect(page).toContain('<time ')
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toContain('Nobody Else')
  })

  test.each(['/people/x', '/sources/x', '/events/x', '/quotes/x', '/x', '/articles/%E0%A4%A'])(
    'is not found: %s',
    async address => {
      expect((await get(address)).status).toBe(404)
    },
  )
})

test('when Stet cannot be reached, a page says so with status 503', async () => {
  const alone = await startReader('http://127.0.0.1:9') // nobody listens there
  try {
    const response = await fetch(`${alone.address}${story}`)
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('10')
    expect(page).toContain('The stories cannot be reached just now')
    expect(page).not.toMatch(/127\.0\.0\.1:9|Error|<script/)
    expect(alone.output()).toContain('npm run dev')
  } finally {
    await alone.stop()
  }
})

describe('a page asks for nothing from others and runs nothing', () => {
  test('by its headers', async () => {
    const { headers } = await get(story)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test.each([story, '/', '/articles/bridge', '/corrections', '/articles/nothing'])(
    'and by its text: %s',
    async address => {
      const page = await (await get(address)).text()
      const runs = /<script(?! type="application\/ld\+json")|\sstyle="|\son\w+="|javascript:/g
      expect(page.match(runs)).toBeNull()
    },
  )
})

test('a former address leads to the one of today', async () => {
  const { asEditor } = reading
  const { person } = await asEditor(
    'query { person(where: { slug: "kim-jong-un" }) { id version } }',
  )
  await asEditor(
    `mutation ($id: ID!, $version: Int!) {
      updatePerson(where: { id: $id }, data: { slug: "kim", version: $version }) { id }
    }`,
    person,
  )
  const moved = await get('/people/kim-jong-un')
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/people/kim'])
  expect((await get('/people/kim')).status).toBe(200)
})

test('search engines find the story in JSON-LD, which no headline can end', async () => {
  const page = await (await get('/articles/bridge')).text()
  const [, found = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? []
  expect(JSON.stringify(JSON.parse(found))).toContain(JSON.stringify(hostileHeadline).slice(1, -1))
})

test('a headline is text, whatever stands in it', async () => {
  const page = await (await get('/articles/bridge')).text()
  const escaped = hostileHeadline
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  expect(page).toContain(`<h1>${escaped}</h1>`)
})

test('a link that runs code, planted in the database, is inert', async () => {
  const { publish, context } = reading
  const { id } = await publish({ headline: 'Planted', slug: 'planted' })
  const link = (href: string) => ({ type: 'link', href, children: [{ text: `to ${href}` }] })
  const bad = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//example.com']
  await context.sudo().prisma.article.update({
    where: { id },
    data: { body: [{ type: 'paragraph', children: bad.map(link) }] },
  })
  const page = await (await get('/articles/planted')).text()
  for (const href of bad) expect(page).toContain(`to ${href}`)
  expect(page).not.toMatch(/href="(javascript|data|\/\/)/i)
})

test('machines find its one address, its feeds, and how to show a link to it', async () => {
  const { reader, address } = reading
  const page = await (await get('/articles/bridge')).text()
  for (const tag of [
    `<link rel="canonical" href="${reader.address}/articles/bridge"/>`,
    `<link rel="alternate" type="application/rss+xml" href="${address}/feeds/rss.xml"/>`,
    `<link rel="alternate" type="application/atom+xml" href="${address}/feeds/atom.xml"/>`,
    `<link rel="alternate" type="application/feed+json" href="${address}/feeds/feed.json"/>`,
    '<meta property="og:type" content="article"/>',
    '<meta property="og:description" content="The old bridge will carry trams again."/>',
  ])
    expect(page).toContain(tag)

  const quote = await (await get('/quotes/it-will-hold')).text()
  const oembed = `${address}/oembed?url=${encodeURIComponent(`${reader.address}/quotes/it-will-hold`)}`
  expect(quote).toContain(`type="application/json+oembed" href="${oembed}"`)
})

test.each([
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['identity', undefined],
])('a page is compressed as the browser can take it: %s', async (accepted, encoding) => {
  // fetch decodes by itself and does not tell.
  const headers = await new Promise<NodeJS.Dict<string | string[]>>(resolve => {
    request(
      `${reading.reader.address}/`,
      { headers: { 'accept-encoding': accepted } },
      response => {
        response.resume()
        resolve(response.headers)
      },
    ).end()
  })
  expect(headers['content-encoding']).toBe(encoding)
})
