import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

import type { StatementWatch } from '../database/statementWatch'
import type { Exchange } from './exchange'
import { routeOf } from './routeOf'

/*
 * Spans for OpenTelemetry, in the words of its semantic conventions; Keystone adds its own between
 * the two kinds here. Nothing is recorded, and hardly anything done, unless whoever runs Stet has
 * loaded an SDK (docs/operations.md).
 */

const tracer = trace.getTracer('stet')

/** Values are not in a statement's text, but lists of placeholders can make it very long. */
const longestStatement = 2_000

/** Does the work of an exchange in a span, which goes on the trace its client began, if it did. */
export function traceExchange(exchange: Exchange, work: () => void) {
  const { request, response, id, path } = exchange
  const caller = propagation.extract(context.active(), request.headers)
  const route = routeOf(path)
  const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER }, caller)
  exchange.whenOver(() => {
    if (!span.isRecording()) return
    span.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': response.statusCode,
      'url.path': path,
      'graphql.operation.name': exchange.operation,
      'user.id': exchange.user,
      'stet.request.id': id,
      'stet.cache': exchange.cache,
    })
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  })
  context.with(trace.setSpan(caller, span), work)
}

/** Makes a span of a statement that has been run on behalf of something that is traced. */
export const traceStatement: StatementWatch = (sql, startedAt, milliseconds) => {
  if (!trace.getActiveSpan()?.isRecording()) return
  const operation = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL'
  tracer
    .startSpan(operation, {
      kind: SpanKind.CLIENT,
      startTime: startedAt,
      attributes: {
        'db.operation.name': operation,
        'db.query.text': sql.slice(0, longestStatement),
      },
    })
    .end(startedAt + milliseconds)
}
