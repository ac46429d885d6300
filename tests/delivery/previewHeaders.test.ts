import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Newsroom } from '../support/newsroom'
import { draft, openWithDraft, previewTokenOf } from './previewedStory'

let newsroom: Newsroom
let token: string

beforeAll(async () => {
  newsroom = await openWithDraft()
  token = await previewTokenOf(newsroom, draft)
})
afterAll(() => newsroom.close())

function get(query: string, headers: Record<string, string>) {
  const url = `${newsroom.address}/api/graphql?query=${encodeURIComponent(query)}`
  return fetch(url, { headers: { 'content-type': 'application/json', ...headers } })
}

describe('no cache keeps and no search engine lists', () => {
  it.each([
    ['a preview', '{ preview { headline } }', undefined, 200],
    ['what else is asked with its token', '{ articles { slug } }', undefined, 200],
    ['a mistake in a query', '{ preview { nothing } }', undefined, 400],
    ['a refusal', '{ preview { headline } }', 'no token', 403],
  ])('%s', async (_what, query, given, status) => {
    const response = await get(query, { 'x-stet-preview': given ?? token })
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  })
})

it('an answer without a token does not carry these headers', async () => {
  const response = await get('{ articles { slug } }', {})
  expect(response.headers.get('x-robots-tag')).toBeNull()
  expect(response.headers.get('cache-control')).not.toContain('private')
})

it('an empty token is refused, not taken for none', async () => {
  expect((await get('{ articles { slug } }', { 'x-stet-preview': '' })).status).toBe(403)
})

it.each([
  ['the frontend’s', 'http://localhost:3001', true],
  ['another', 'https://elsewhere.example', false],
])('a page from %s address may send the token: %s, %s', async (_whose, origin, isAllowed) => {
  const response = await fetch(`${newsroom.address}/api/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-stet-preview',
    },
  })
  const allowed = response.headers.get('access-control-allow-origin') === origin
  expect(allowed).toBe(isAllowed)
  expect(response.headers.get('access-control-allow-headers')).toContain('x-stet-preview')
})
