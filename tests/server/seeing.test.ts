import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { serverAsk } from '../faults/serverAsk'
import { builtApp } from '../support/appCopy'
import { openNewsroomOn, password, signIn } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { logLines } from './logLines'

const metricsToken = 'a-token-for-prometheus'
let server: RunningServer
let token: string
let editor: string

beforeAll(async () => {
  await builtApp()
  const file = migratedCopy()
  const newsroom = await openNewsroomOn(file) // leaves somebody who can sign in
  const email = 'editor@newsroom.test'
  editor = (await newsroom.context.sudo().prisma.user.findUniqueOrThrow({ where: { email } })).id
  await newsroom.close()
  server = await startProductionServer(file, { variables: { METRICS_TOKEN: metricsToken } })
  token = await signIn(serverAsk(server.address), email, password)
}, 300_000)
afterAll(() => server.stop())

/** The lines of the log about a request, the first of which is written within a second. */
async function linesOf(id: string | null) {
  for (let tries = 0; tries < 200; tries++) {
    const lines = logLines(server.output()).filter(line => line.id === id)
    if (lines.length > 0) return lines
    await wait(50)
  }
  throw new Error(`no line about ${id}: ${server.output()}`)
}

const ask = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/api/graphql?secret-in-query=hush1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { secret: 'hush2' } }),
  })

describe('the log', () => {
  it('has a line about a reader’s request, and no secret in it', async () => {
    const answer = await ask('query Front { articles { slug } }', { cookie: 'other=hush3' })
    const { length } = await answer.text()
    const lines = await linesOf(answer.headers.get('x-request-id'))
    expect(lines).toHaveLength(1)
    const [line] = lines
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      pid: server.process.pid,
      id: expect.stringMatching(/^[\da-f]{12}-\d+$/),
      method: 'POST',
      path: '/api/graphql',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      user: 'anonymous',
      operation: 'Front',
      cache: 'miss',
      statements: 1,
      sqlMs: expect.any(Number),
    })
    expect(line?.bytes).toBeGreaterThan(length)
    expect(line?.sqlMs).toBeLessThan(Number(line?.ms))
  })

  it('says who is signed in, by an id', async () => {
    const answer = await ask('{ users { email } }', { authorization: `Bearer ${token}` })
    await answer.text()
    const [line] = await linesOf(answer.headers.get('x-request-id'))
    expect(line).toMatchObject({ user: editor })
  })

  it.each([
    ['a sane id', 'proxy-17.3', /^proxy-17\.3$/],
    ['an id that is none', 'two words', /^[\da-f]{12}-\d+$/],
    ['an id that is too long', 'x'.repeat(101), /^[\da-f]{12}-\d+$/],
  ])('takes %s from a proxy, or makes one', async (_, sent, known) => {
    const answer = await fetch(`${server.address}/feeds/rss.xml`, {
      headers: { 'x-request-id': sent },
    })
    await answer.text()
    const id = answer.headers.get('x-request-id')
    expect(id).toMatch(known)
    expect((await linesOf(id))[0]).toMatchObject({ path: '/feeds/rss.xml', method: 'GET' })
  })

  it('is silent about what asks every few seconds', async () => {
    const answer = await fetch(`${server.address}/healthz`)
    await answer.text()
    await linesOf((await ask('{ __typename }')).headers.get('x-request-id'))
    const ids = logLines(server.output()).map(({ id }) => id)
    expect(ids).not.toContain(answer.headers.get('x-request-id'))
  })

  it('tells no token, password or query value', () => {
    for (const secret of ['hush', token, password, metricsToken])
      expect(server.output()).not.toContain(secret)
  })
})

describe('/metrics', () => {
  const metrics = (shown?: string) =>
    fetch(`${server.address}/metrics`, {
      headers: shown ? { authorization: `Bearer ${shown}` } : {},
    })

  it.each([undefined, 'another', `${metricsToken}x`, metricsToken.slice(1)])(
    'is not for whoever shows %s',
    async shown => {
      const answer = await metrics(shown)
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
      expect(await answer.text()).not.toContain('stet_')
    },
  )

  it('counts what is asked, and what it takes', async () => {
    const before = figuresIn(await (await metrics(metricsToken)).text())
    for (let n = 0; n < 5; n++) await (await ask('query Front { articles { id slug } }')).text()
    await (await ask('{ nothing }')).text()
    const answer = await metrics(metricsToken)
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const after = figuresIn(await answer.text())

    const more = (name: string) => (after.get(name) ?? NaN) - (before.get(name) ?? 0)
    expect(more('stet_http_requests_total{route="graphql",status="200"}')).toBe(5)
    expect(more('stet_http_requests_total{route="graphql",status="400"}')).toBe(1)
    expect(more('stet_http_request_duration_seconds_count{route="graphql"}')).toBe(6)
    expect(more('stet_cache_answers_total{result="miss"}')).toBe(1)
    expect(more('stet_cache_answers_total{result="hit"}')).toBe(4)
    expect(more('stet_http_request_sql_statements_sum{route="graphql"}')).toBe(1)
    expect(more('stet_sql_statements_total')).toBeGreaterThanOrEqual(1)
    expect(more('stet_sql_seconds_total')).toBeGreaterThan(0)
    expect(after.get('stet_http_requests_in_flight')).toBe(1) // the one that asks
    expect(after.get('stet_http_requests_waiting')).toBe(0)
    expect(after.get('stet_webhook_deliveries_pending')).toBe(0)
    expect(after.get('stet_sqlite_wal_bytes')).toBeGreaterThan(0)
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(1e7)
    expect(after.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
  })
})

/** The figures of a page of Prometheus’, by name and labels. */
function figuresIn(page: string): Map<string, number> {
  const lines = page.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map(line => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}

describe('/livez', () => {
  it('is there for everybody', async () => {
    const answer = await fetch(`${server.address}/livez`)
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
  })
})
