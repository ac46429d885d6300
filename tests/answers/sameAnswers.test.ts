import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { maxBodyBytes } from '../../src/graphql/requestGate'
import { openStoryNewsroom, slug } from '../delivery/storyNewsroom'
import type { Newsroom } from '../support/newsroom'
import { loggedErrors } from '../support/quietConsole'
import { askAsReader } from './readersAsk'
import { readersQueries } from './readersQueries'

/*
 * What is answered in front of Express is what Express and Apollo answer, to the byte, whether a
 * query is good or bad. Express is asked with a cookie that is nobody's.
 */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openStoryNewsroom()
})
afterAll(() => newsroom.close())

const byVariable = 'query A($slug: String) { article(where: { slug: $slug }) { headline } }'
const two = 'query A { articles { slug } } query B { people { name } }'

/** Bodies as they are sent, good ones and bad ones. */
const bodies: Record<string, unknown> = {
  'a variable': { query: byVariable, variables: { slug } },
  'a variable that is left out': { query: byVariable },
  'a variable of the wrong type': { query: byVariable, variables: { slug: 3 } },
  'a variable that nobody asked for': { query: byVariable, variables: { slug, other: [1] } },
  'one of two operations': { query: two, operationName: 'B' },
  'two operations and no name': { query: two },
  'a name that there is not': { query: two, operationName: 'C' },
  'null where something may be left out': {
    ...{ query: two.slice(0, 28), variables: null, operationName: null, extensions: null },
  },
  'extensions of some client': { query: '{ articles { slug } }', extensions: { client: { v: 1 } } },
  'an alias and a fragment': {
    query: '{ a: articles { ...f } b: articles { ...f } } fragment f on Article { slug }',
  },
  'a typename': { query: '{ __typename articles { __typename } }' },
  'nothing below a list': { query: '{ articles }' },
  'a field that there is not': { query: '{ articles { slog } }' },
  'a field for the newsroom only': { query: '{ articles { slug edNote } }' },
  'a filter through a link': {
    query: '{ people(where: { articles: { some: {} } }) { name } }',
  },
  'a filter by what readers may not know': {
    query: '{ articles(where: { edNote: { contains: "x" } }) { slug } }',
  },
  'a filter that is null': { query: '{ articles(where: { AND: null }) { slug } }' },
  'a page that begins before the first': { query: '{ articles(skip: -1) { slug } }' },
  'a cursor': { query: `{ articles(cursor: { slug: "${slug}" }) { slug } }` },
  'a cursor of a connection that is not one': {
    query: '{ articlesConnection(after: "x") { edges { cursor } } }',
  },
  'a query that is too deep': {
    query: `{ article(where: { slug: "x" }) ${'{ quotes { articles '.repeat(7)}{ id } ${'} }'.repeat(7)} }`,
  },
  'what is no GraphQL': { query: '{ articles {' },
  'no query': { variables: {} },
  'a query that is no text': { query: 3 },
  'an empty query': { query: '' },
  'an empty object': {},
  'a list': [{ query: '{ articles { slug } }' }],
  'a list in a list': [[]],
  'variables that are text': { query: byVariable, variables: '{"slug":"x"}' },
  'an operation name that is a number': { query: two, operationName: 1 },
  'extensions that are a list': { query: two, operationName: 'A', extensions: [] },
  'the schema': { query: '{ __schema { queryType { name } } }' },
  'who is signed in': { query: '{ authenticatedItem { id } }' },
  'what an admin is told': { query: '{ keystone { adminMeta { lists { key } } } }' },
  'a preview': { query: '{ preview { headline } }' },
  'a mutation': { query: 'mutation { deleteArticle(where: { slug: "x" }) { id } }' },
  'a mutation beside a query': {
    query: 'query A { articles { slug } } mutation B { endSession }',
    operationName: 'A',
  },
  'a subscription': { query: 'subscription { articles { slug } }' },
  'a number': '3',
  'no JSON': '{"query":',
  nothing: '',
  'too much': `{"query":"${' '.repeat(maxBodyBytes)}"}`,
  'deep JSON': `{"query":"{ articles { slug } }","variables":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`,
}

const told = ['content-type', 'cache-control', 'vary', 'access-control-allow-origin']
const secure = ['content-security-policy', 'x-content-type-options', 'referrer-policy']

async function expectSame(body: string, headers?: Record<string, string>) {
  const front = await askAsReader(newsroom, body, { ...(headers && { headers }) })
  const express = await askAsReader(newsroom, body, {
    isPastCache: true,
    ...(headers && { headers }),
  })
  const looks = ({ status, text, headers }: typeof front) => ({
    status,
    text: text.replace(/reference: \w+/, 'reference: …'),
    headers: [...told, ...secure].map(name => headers.get(name)?.replace(', Accept-Encoding', '')),
  })
  expect(looks(front), body.slice(0, 200)).toEqual(looks(express))
  return front
}

describe('the same as from Express', { timeout: 120_000 }, () => {
  it.each(Object.keys(bodies))('for %s', async name => {
    const body = bodies[name]
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    await expectSame(text)
    await expectSame(text) // kept by now, if it is to be kept
    loggedErrors.mockClear()
  })

  it('for whatever readers ask, and again', async () => {
    for (const query of readersQueries([slug, 'robert-obrien'])) {
      const body = JSON.stringify({ query })
      const { headers } = await expectSame(body)
      expect(headers.get('x-stet-cache'), query).toBe('miss')
      expect((await expectSame(body)).headers.get('x-stet-cache'), query).toBe('hit')
    }
  })

  it.each([
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json, application/graphql-response+json;q=0.5',
    'text/html',
    'text/html, */*;q=0.1',
  ])('to somebody who takes %s', async accept => {
    await expectSame(JSON.stringify({ query: '{ articles { slug } }' }), { accept })
  })

  it.each(['application/json; charset=utf-8', 'application/json; charset=latin1', 'text/plain'])(
    'to somebody who sends %s',
    async type => {
      await expectSame(JSON.stringify({ query: '{ articles { slug } }' }), { 'content-type': type })
    },
  )

  it('by other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'GET', 'HEAD']) {
      const ask = async (headers: Record<string, string>) => {
        const address = `${newsroom.address}/api/graphql?query={articles{slug}}`
        const response = await fetch(address, { method, headers })
        return [response.status, await response.text(), response.headers.get('allow')]
      }
      expect(await ask({}), method).toEqual(await ask({ cookie: 'stet-session=nobody' }))
    }
  })
})

describe('never from the cache', () => {
  it.each([
    { authorization: 'Bearer x' },
    { cookie: 'stet-session=x' },
    { cookie: 'a=b; stet-session=x' },
    { 'x-stet-preview': 'x' },
  ])('for %o', async headers => {
    const query = '{ articles { slug } }'
    await askAsReader(newsroom, { query })
    expect((await askAsReader(newsroom, { query })).cache).toBe('hit')
    expect((await askAsReader(newsroom, { query }, { headers })).cache).toBe(null)
  })

  it('for an answer with errors', async () => {
    const query = '{ articles { slug } people(where: { articles: { some: {} } }) { name } }'
    for (const _ of [1, 2]) expect((await askAsReader(newsroom, { query })).cache).toBe('miss')
  })
})
