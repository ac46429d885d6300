import { buildClientSchema, getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorCodes } from '../../src/graphql/errorCodes'
import { maxBodyBytes } from '../../src/graphql/requestGate'
import { watchStatements } from '../faults/watchStatements.mjs'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { loggedErrors } from '../support/quietConsole'

let newsroom: Newsroom
let endpoint: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  endpoint = `${newsroom.address}/api/graphql`
})
afterAll(() => newsroom.close())

async function send(init: RequestInit, query = '') {
  const response = await fetch(endpoint + query, init)
  const text = await response.text()
  return { status: response.status, text, headers: response.headers, code: codeOf(text) }
}

function codeOf(text: string): string | undefined {
  const { errors }: { errors?: { extensions: { code: string } }[] } = JSON.parse(text)
  return errors?.[0]?.extensions.code
}

const json = { 'content-type': 'application/json' }
const post = (body: unknown, headers: Record<string, string> = json) =>
  send({ method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

const nested = (depth: number) => '{ people '.repeat(depth) + '{ id }' + ' }'.repeat(depth)

/** Each is more than one request may ask for. */
const tooComplex = {
  'a deep query': {
    query: `{ article(where: { slug: "x" }) ${'{ quotes { articles '.repeat(7)}{ id } ${'} }'.repeat(7)} }`,
  },
  'to-many fields inside each other': {
    query: '{ people { articles { people { articles { id } } } } }',
  },
  'many aliases': {
    query: `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: articles { id }`).join(' ')} }`,
  },
  'a nested filter': {
    query: `{ articles(where: ${'{ AND: ['.repeat(1200)}{}${']}'.repeat(1200)}) { id } }`,
  },
  'a nested filter in a variable': {
    query: 'query ($w: ArticleWhereInput!) { articles(where: $w) { id } }',
    variables: { w: Array.from({ length: 50 }).reduce<object>(inner => ({ AND: [inner] }), {}) },
  },
  'a long list': {
    query: 'query ($ids: [ID!]) { articles(where: { id: { in: $ids } }) { id } }',
    variables: { ids: Array.from({ length: 40_000 }, () => 'x') },
  },
  'many new items': {
    query: 'mutation ($d: [PersonCreateInput!]!) { createPeople(data: $d) { id } }',
    variables: { d: Array.from({ length: 1_001 }, () => ({ name: 'x' })) },
  },
  'pages inside pages': {
    query: '{ articles(take: 20) { quotes { articles { bodyText } } } }',
  },
  'more than a hundred items': { query: '{ articles(take: 101) { id } }' },
  'a negative take': { query: '{ articles(take: -1) { id } }' },
  'a negative skip': { query: '{ articles(skip: -1) { id } }' },
  'an endless skip': { query: '{ articles(skip: 2147483647) { id } }' },
}

describe('a query that costs too much', () => {
  it.each(Object.entries(tooComplex))('is refused: %s', async (_name, request) => {
    const { status, code } = await post(request)
    expect({ status, code }).toEqual({ status: 400, code: 'QUERY_TOO_COMPLEX' })
  })

  /** What fits into a URL as Node takes it. */
  const short = Object.entries(tooComplex).filter(
    ([, request]) => JSON.stringify(request).length < 10_000,
  )

  it.each(short)('is refused over GET too: %s', async (_name, request) => {
    const { query, variables }: { query: string; variables?: object } = request
    const search = new URLSearchParams({
      query,
      ...(variables && { variables: JSON.stringify(variables) }),
    })
    const { status, code } = await send({ headers: json }, `?${search}`)
    expect({ status, code }).toEqual({ status: 400, code: 'QUERY_TOO_COMPLEX' })
  })

  it('is refused also behind a thousand other parameters, which Express would stop reading at', async () => {
    const search = `?${'a&'.repeat(1_000)}query=${encodeURIComponent('{ articles(take: 101) { id } }')}`
    expect((await send({ headers: json }, search)).code).toBe('QUERY_TOO_COMPLEX')
  })

  it('is refused without any SQL, whoever asks', async () => {
    const token = await newsroom.tokenOf('editor')
    const statements: string[] = []
    const stop = watchStatements(sql => statements.push(sql))
    for (const request of Object.values(tooComplex)) {
      const { code } = await post(request, { ...json, authorization: `Bearer ${token}` })
      expect(code).toBe('QUERY_TOO_COMPLEX')
    }
    // The schedule looks for what is due meanwhile.
    expect(statements.filter(sql => !/["`]scheduledFor["`]/.test(sql))).toEqual([])
    await post({ query: '{ articles { id } }' }, { ...json, authorization: `Bearer ${token}` })
    expect(statements).not.toEqual([])
    stop()
  })

  it('is not refused for what the admin UI and tools ask', async () => {
    const { data, errors } = await newsroom.ask(getIntrospectionQuery())
    expect(errors).toEqual([])
    expect(
      buildClientSchema(data as never)
        .getQueryType()
        ?.getFields(),
    ).toHaveProperty('article')
    expect(codeOf((await post({ query: nested(1) })).text)).not.toBe('QUERY_TOO_COMPLEX')
  })
})

describe('a cursor', () => {
  it.each([
    ['written out', { query: '{ articles(cursor: { slug: "x" }) { id } }' }],
    [
      'as a variable',
      {
        query: 'query ($c: ArticleWhereUniqueInput) { articles(cursor: $c) { id } }',
        variables: { c: { slug: 'x' } },
      },
    ],
    [
      'with some cookie',
      { query: '{ articles(cursor: { slug: "x" }) { id } }' },
      { cookie: 'a=b' },
    ],
  ] as [string, object, Record<string, string>?][])(
    'is not offered: %s',
    async (_name, request, headers) => {
      expect((await post(request, { ...json, ...headers })).code).toBe('FORBIDDEN')
    },
  )
})

describe('a request that is not one', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}', 415],
    ['plain text', { 'content-type': 'text/plain' }, '{"query":"{ __typename }"}', 415],
    ['files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
    ['broken JSON', json, '{"query":', 400],
    ['a list of queries', json, '[{"query":"{ __typename }"}]', 400],
    ['nothing', json, '{}', 400],
    ['a body that is too long', json, JSON.stringify({ query: 'x'.repeat(maxBodyBytes) }), 413],
  ])('is refused as JSON: %s', async (_name, headers, body, status) => {
    const answer = await post(body, headers)
    expect(answer.status).toBe(status)
    expect(['BAD_REQUEST', 'PAYLOAD_TOO_LARGE']).toContain(answer.code)
  })

  it('takes no files on any path', async () => {
    const form = new FormData()
    form.set('file', new Blob(['x']), 'x.txt')
    const response = await fetch(`${newsroom.address}/anything`, { method: 'POST', body: form })
    expect(response.status).toBe(415)
  })

  it('takes a story of a hundred thousand characters', async () => {
    const body = [{ type: 'paragraph', children: [{ text: 'word '.repeat(20_000) }] }]
    const { errors } = await newsroom.ask(
      'mutation ($data: ArticleCreateInput!) { createArticle(data: $data) { wordCount } }',
      { as: 'editor', variables: { data: { headline: 'Long', body } } },
    )
    expect(errors).toEqual([])
  })

  it('changes nothing over GET', async () => {
    const search = `?query=${encodeURIComponent('mutation { endSession }')}`
    const { status, code } = await send({ headers: json }, search)
    expect({ status, code }).toEqual({ status: 405, code: 'BAD_REQUEST' })
  })

  it('is no simple cross-site GET', async () => {
    expect((await send({}, '?query={__typename}')).code).toBe('BAD_REQUEST')
  })
})

describe('an error', () => {
  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ articles(where: { AND: null }) { id } }', 'BAD_USER_INPUT'],
    ['query ($n: Int!) { articles(take: $n) { id } }', 'BAD_USER_INPUT'],
    ['query A { articles { id } } query B { articles { id } }', 'BAD_REQUEST'],
    ['{ articles(where: { section: { equals: null } }) { id } }', 'BAD_USER_INPUT'],
    ['{ articles(where: { slug: null }) { id } }', 'BAD_USER_INPUT'],
    ['{ articles(orderBy: [{ slug: asc, id: asc }]) { id } }', 'BAD_USER_INPUT'],
    ['mutation { createPerson(data: { name: "x" }) { id } }', 'FORBIDDEN'],
    ['{ articles(where: { edNote: { contains: "x" } }) { id } }', 'FORBIDDEN'],
    ['{ keystone { adminMeta { lists { key } } } }', 'FORBIDDEN'],
  ])('has one code of the list: %s', async (query, code) => {
    const answer = await post({ query })
    expect(answer.code).toBe(code)
    expect(errorCodes).toHaveProperty(code)
  })

  it('never lists the names that production does not publish', async () => {
    const { text } = await post({ query: '{ articel(where: { slug: "x" }) { headlin } }' })
    expect(text).not.toMatch(/did you mean/i)
  })

  it('says nothing internal and leaves a reference when nobody foresaw it', async () => {
    const broken = await openNewsroom()
    await broken.context.sudo().prisma.$executeRawUnsafe('DROP TABLE "_Article_people"')
    const { errors, text } = await broken.ask('{ people { articles { id } } }', { as: 'editor' })
    await broken.context.sudo().prisma.person.create({
      data: { name: 'x', slug: 'x', alternateNames: [], sameAs: [], updatedAt: new Date() },
    })
    const second = await broken.ask('{ people { articles { id } } }', { as: 'editor' })
    expect([...errors, ...second.errors][0]?.extensions.code).toBe('INTERNAL_ERROR')
    expect(text + second.text).not.toMatch(/prisma|sqlite|_Article_people|node_modules| at /i)
    const [reference] = /reference: ([0-9a-f]{8})/.exec(second.text)?.slice(1) ?? []
    expect(loggedErrors.mock.calls.flat().join(' ')).toContain(reference)
    loggedErrors.mockClear()
    await broken.close()
  })
})

describe('a browser on another site', () => {
  it('gets no leave to read, unless it is the reader’s', async () => {
    const from = (origin: string) => post({ query: '{ __typename }' }, { ...json, origin })
    expect(
      (await from('https://evil.example')).headers.get('access-control-allow-origin'),
    ).not.toBe('https://evil.example')
    const reader = await from('http://localhost:3001')
    expect(reader.headers.get('access-control-allow-origin')).toBe('http://localhost:3001')
    expect(reader.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('is told to guess nothing, frame nothing and ask no third party', async () => {
    const { headers } = await post({ query: '{ __typename }' })
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
  })
})
