import type { Logger } from 'pino'

import type { Exchange } from './exchange'
import { routeOf } from './routeOf'

/**
 * Writes the one line about an exchange that is over: who asked for what, what came of it and what it
 * took. Of the query string, the headers and the bodies it says nothing: they may hold secrets.
 */
export function logExchange(exchange: Exchange, log: Logger) {
  const { request, response, id, path, milliseconds, statements, statementMilliseconds } = exchange
  const status = response.statusCode
  const line = {
    id,
    method: request.method,
    path,
    status,
    ms: rounded(milliseconds),
    bytes: exchange.bytes,
    user: exchange.user ?? 'anonymous',
    operation: exchange.operation,
    cache: exchange.cache,
    statements,
    sqlMs: rounded(statementMilliseconds),
    refused: exchange.isRefused || undefined,
    aborted: exchange.isAborted || undefined,
  }
  if (status >= 500 && status !== 503) log.error(line)
  else if (status >= 500) log.warn(line)
  else if (routeOf(path) === 'operations') log.debug(line)
  else log.info(line)
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 100) / 100
