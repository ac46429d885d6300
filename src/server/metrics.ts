import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import { watchStatements } from '../database/statementWatch'
import type { Exchange } from './exchange'
import { routeOf } from './routeOf'

/** Where the figures come from that are looked up when somebody asks for them. */
export type MetricSources = {
  /** The exchanges under way. */
  underWay: ReadonlySet<Exchange>
  /** How many requests wait for their turn. */
  waiting(): number
  /** How many anonymous requests may be worked on at the same time just now. */
  slots(): number
  /** The size of the database's write-ahead log, in bytes; undefined where there is none. */
  walBytes(): number | undefined
  /** How many deliveries to webhooks are still to be made. */
  pendingDeliveries(): Promise<number>
}

/**
 * What a server counts, for Prometheus. Its names are a contract: docs/operations.md lists them.
 *
 * A figure of several workers is the sum of theirs, unless it says `aggregator` here: what is one
 * for all of them, such as the size of the log, is not added up.
 *
 * @returns the registry, and what is to be told of every exchange that is over
 */
export function openMetrics(sources: MetricSources) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const requests = new Counter({
    name: 'stet_http_requests_total',
    help: 'Requests answered, by kind of address and status; status 0 was given up.',
    labelNames: ['route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'stet_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const statementsOf = new Histogram({
    name: 'stet_http_request_sql_statements',
    help: 'SQL statements that a request took.',
    labelNames: ['route'],
    buckets: [0, 1, 2, 5, 10, 20, 50, 100, 200],
    registers,
  })
  const cacheAnswers = new Counter({
    name: 'stet_cache_answers_total',
    help: 'Requests for which the response cache had the answer (hit) or had not (miss).',
    labelNames: ['result'],
    registers,
  })
  const refused = new Counter({
    name: 'stet_http_requests_refused_total',
    help: 'Requests that were answered 503 because there was too much to do.',
    registers,
  })
  const statements = new Counter({
    name: 'stet_sql_statements_total',
    help: 'SQL statements run, those of background work included.',
    registers,
  })
  const statementSeconds = new Counter({
    name: 'stet_sql_seconds_total',
    help: 'Time the database worked on SQL statements.',
    registers,
  })
  watchStatements((_sql, _startedAt, milliseconds) => {
    statements.inc()
    statementSeconds.inc(milliseconds / 1_000)
  })

  gauge('stet_http_requests_in_flight', 'Requests under way.', () => sources.underWay.size)
  gauge(
    'stet_http_requests_waiting',
    'Anonymous requests that wait for their turn.',
    sources.waiting,
  )
  gauge(
    'stet_admission_slots',
    'How many anonymous requests may be worked on at the same time.',
    sources.slots,
  )
  gauge('stet_sqlite_wal_bytes', 'Size of the write-ahead log.', sources.walBytes, 'max')
  gauge(
    'stet_webhook_deliveries_pending',
    'Deliveries to webhooks that are still to be made.',
    sources.pendingDeliveries,
    'max',
  )

  function gauge(
    name: string,
    help: string,
    read: () => number | undefined | Promise<number>,
    aggregator: 'sum' | 'max' = 'sum',
  ) {
    const made = new Gauge({
      name,
      help,
      registers,
      aggregator,
      async collect() {
        const value = await read()
        if (value !== undefined) made.set(value)
      },
    })
  }

  const count = (exchange: Exchange) => {
    const route = routeOf(exchange.path)
    requests.inc({ route, status: exchange.isAborted ? 0 : exchange.response.statusCode })
    seconds.observe({ route }, exchange.milliseconds / 1_000)
    statementsOf.observe({ route }, exchange.statements)
    if (exchange.cache) cacheAnswers.inc({ result: exchange.cache })
    if (exchange.isRefused) refused.inc()
  }
  return { registry, count }
}
