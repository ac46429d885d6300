import { createHash } from 'node:crypto'
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStoryNewsroom, slug } from '../delivery/storyNewsroom'
import type { Newsroom } from '../support/newsroom'
import { askAsReader } from './readersAsk'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openStoryNewsroom()
})
afterAll(() => newsroom.close())

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } })

function address(parameters: Record<string, string | object>) {
  const written = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return `${newsroom.address}/api/graphql?${new URLSearchParams(Object.fromEntries(written))}`
}

type Got = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; text: string }

/** Plain HTTP: fetch would decompress, and add headers of its own. */
function get(url: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers }, async response => {
      const body = Buffer.concat(await response.toArray())
      const { statusCode: status = 0, headers } = response
      resolve({ status, headers, body, text: body.toString() })
    })
    request.on('error', reject).end()
  })
}

const code = ({ text }: Pick<Got, 'text'>) => JSON.parse(text).errors?.[0].extensions.code

const query =
  'query ($slug: String!) { article(where: { slug: $slug }) { headline body { document } } }'
const asked = { extensions: persisted(hashOf(query)), variables: { slug } }

/** Makes a query known by sending it with its hash. */
const register = (text: string, variables?: object) =>
  askAsReader(newsroom, {
    query: text,
    ...(variables && { variables }),
    ...{ extensions: persisted(hashOf(text)) },
  })

describe('a persisted query', () => {
  it('is not known before somebody has sent it with its hash, and then by the hash', async () => {
    const text = '{ articles { slug section } }'
    const byHash = address({ extensions: persisted(hashOf(text)) })
    const unknown = await get(byHash)
    expect([unknown.status, code(unknown)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
    expect(JSON.parse(unknown.text).errors[0].message).toBe('PersistedQueryNotFound')
    expect(unknown.headers['cache-control']).toBe('no-store')

    const sent = await register(text)
    expect(sent.status).toBe(200)
    expect((await get(byHash)).text).toBe(sent.text)
    const posted = await askAsReader(newsroom, { extensions: persisted(hashOf(text)) } as never)
    expect(posted.text).toBe(sent.text)
  })

  it('is taken by GET with its text too', async () => {
    const text = '{ articles { headline section } }'
    const got = await get(address({ query: text, extensions: persisted(hashOf(text)) }))
    expect(JSON.parse(got.text).data.articles).toHaveLength(1)
    expect((await get(address({ extensions: persisted(hashOf(text)) }))).text).toBe(got.text)
  })

  it('is refused under a hash that is not its own, and not kept', async () => {
    const wrong = hashOf('something else')
    const sent = await askAsReader(newsroom, {
      ...{ query: '{ articles { slug } }', extensions: persisted(wrong) },
    } as never)
    expect([sent.status, code(sent)]).toEqual([400, 'BAD_REQUEST'])
    const got = await get(address({ extensions: persisted(wrong) }))
    expect(code(got)).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it.each([
    ['a mutation', 'mutation { endSession }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a field that there is not', '{ articles { slog } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema', '{ __schema { queryType { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too much', '{ people { articles { people { articles { id } } } } }', 'QUERY_TOO_COMPLEX'],
    ['a cursor', '{ articles(cursor: { slug: "x" }) { id } }', 'FORBIDDEN'],
    ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
  ])('is not kept when it is %s', async (_what, text, refusal) => {
    const sent = await register(text)
    expect([sent.status, code(sent)]).toEqual([400, refusal])
    const got = await get(address({ extensions: persisted(hashOf(text)) }))
    expect(code(got)).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it('is told when its variables do not fit', async () => {
    await register(query, { slug })
    const got = await get(address({ ...asked, variables: { slug: 3 } }))
    expect([got.status, code(got)]).toEqual([400, 'BAD_USER_INPUT'])
  })

  it('is Express’s where somebody is signed in, who sends the text', async () => {
    await register(query, { slug })
    const got = await get(address(asked), { cookie: 'stet-session=x' })
    expect([got.status, code(got)]).toEqual([400, 'BAD_REQUEST'])
  })
})

describe('an answer to GET', () => {
  beforeAll(() => register(query, { slug }))

  it('may be kept, and is asked about each time', async () => {
    const { status, headers } = await get(address(asked))
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, no-cache')
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers.etag).toMatch(/^"[\w-]+"$/)
    expect(headers['access-control-allow-origin']).toBe('http://localhost:3001')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('is 304 to who has it, in whatever encoding, and not once it has changed', async () => {
    const { headers, text } = await get(address(asked))
    const etag = String(headers.etag)
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, etag.replace(/"$/, '-br"'), '*']) {
      const again = await get(address(asked), { 'if-none-match': known })
      expect([again.status, again.text, again.headers.etag], known).toEqual([304, '', etag])
      expect(again.headers['cache-control']).toBe('public, no-cache')
    }
    const other = await get(address(asked), { 'if-none-match': '"something-else"' })
    expect([other.status, other.text]).toEqual([200, text])

    const { prisma } = newsroom.context.sudo()
    await prisma.article.update({ where: { slug }, data: { headline: 'Changed' } })
    const changed = await get(address(asked), { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.etag).not.toBe(etag)
    expect(JSON.parse(changed.text).data.article.headline).toBe('Changed')
  })

  it('has its headers alone for HEAD', async () => {
    const got = await get(address(asked))
    const head = await get(address(asked), {}, 'HEAD')
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control', 'vary'])
      expect(head.headers[name], name).toBe(got.headers[name])
  })

  it('lets a page of the frontend ask first', async () => {
    const { status, headers } = await get(
      address(asked),
      { origin: 'http://localhost:3001', 'access-control-request-method': 'GET' },
      'OPTIONS',
    )
    expect(status).toBe(204)
    expect(headers['access-control-allow-methods']).toBe('GET,POST')
  })

  it.each([
    ['br', brotliDecompressSync, 'gzip, deflate, br'],
    ['gzip', gunzipSync, 'gzip, br;q=0'],
  ] as const)(
    'is compressed with %s once somebody has asked for that',
    async (name, open, taken) => {
      const plain = await get(address(asked))
      const headers = { 'accept-encoding': taken }
      const compressed = () => get(address(asked), headers)
      await expect.poll(async () => (await compressed()).headers['content-encoding']).toBe(name)
      const got = await compressed()
      expect(open(got.body).toString()).toBe(plain.text)
      expect(got.body.length).toBeLessThan(plain.body.length / 2)
      expect(got.headers.etag).toBe(String(plain.headers.etag).replace(/"$/, `-${name}"`))
      expect(got.headers.vary).toBe('Accept-Encoding')
      expect((await get(address(asked), { 'accept-encoding': 'identity' })).text).toBe(plain.text)
    },
  )

  it('is as it is when it is short', async () => {
    await register('{ articles { slug } }')
    const url = address({ extensions: persisted(hashOf('{ articles { slug } }')) })
    for (const _ of [1, 2]) {
      const { headers } = await get(url, { 'accept-encoding': 'br' })
      expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
    }
  })
})
