import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

import { beforeAll, expect, it, onTestFinished } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { builtApp } from '../support/appCopy'
import { startProductionServer } from '../support/productionServer'

let folder: string
beforeAll(async () => {
  folder = await builtApp()
}, 300_000)

type Span = {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

/** What an OpenTelemetry collector is, as far as this goes: it keeps the spans it is sent. */
async function openCollector() {
  const spans: (Span & { scope: string })[] = []
  const collector = createServer(async (request, response) => {
    const { resourceSpans } = JSON.parse(await text(request))
    for (const { scopeSpans } of resourceSpans)
      for (const { scope, spans: some } of scopeSpans)
        for (const span of some) spans.push({ ...span, scope: scope.name })
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void collector.close())
  const address = collector.address()
  const port = typeof address === 'object' && address?.port
  return { spans, address: `http://127.0.0.1:${port}` }
}

it(
  'a trace goes from the request down to its SQL, by what docs/operations.md says',
  {
    timeout: 60_000,
  },
  async () => {
    const [, example = ''] =
      /^```js\n(.*?)^```/ms.exec(readFileSync('docs/operations.md', 'utf8')) ?? []
    const file = path.join(folder, 'tracing.mjs')
    writeFileSync(file, example)
    onTestFinished(() => rmSync(file))

    const { spans, address } = await openCollector()
    const server = await startProductionServer(migratedCopy(), {
      variables: {
        NODE_OPTIONS: '--import ./tracing.mjs',
        OTEL_EXPORTER_OTLP_ENDPOINT: address,
        OTEL_BSP_SCHEDULE_DELAY: '100',
      },
    })
    onTestFinished(() => server.stop())

    const traceId = '0af7651916cd43dd8448eb211c80319c'
    const answer = await fetch(`${server.address}/api/graphql?secret=hush`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      },
      body: JSON.stringify({
        query: 'query Front { articles(where: { headline: { contains: "hush" } }) { slug } }',
        operationName: 'Front',
      }),
    })
    expect(await answer.json()).toEqual({ data: { articles: [] } })

    const ours = () => spans.filter(span => span.traceId === traceId)
    while (
      !ours().some(
        ({ scope, parentSpanId }) => scope === 'stet' && parentSpanId === 'b7ad6b7169203331',
      )
    )
      await wait(50)

    const attributes = (span?: Span) =>
      Object.fromEntries(
        span?.attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]) ?? [],
      )
    const named = (name: string) => ours().find(span => span.name === name)
    const [request, query, sql] = [named('POST graphql'), named('query articles'), named('SELECT')]
    expect(attributes(request)).toEqual({
      'http.request.method': 'POST',
      'http.route': 'graphql',
      'http.response.status_code': 200,
      'url.path': '/api/graphql',
      'graphql.operation.name': 'Front',
      'stet.cache': 'miss',
      'stet.request.id': answer.headers.get('x-request-id'),
    })
    expect(query?.parentSpanId).toBe(request?.spanId)
    expect(attributes(sql)['db.query.text']).toMatch(/^SELECT .* FROM `main`.`Article` WHERE .*\?/)
    const parents = new Map(ours().map(({ spanId, parentSpanId }) => [spanId, parentSpanId]))
    expect(parents.has(sql?.parentSpanId ?? '')).toBe(true)
    expect(JSON.stringify(spans)).not.toContain('hush')
  },
)
