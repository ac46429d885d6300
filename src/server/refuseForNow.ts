import type { ServerResponse } from 'node:http'

import type { Exchange } from './exchange'
import { routeOf } from './routeOf'

/** How long a reader is asked to stay away, in seconds: so long, and by chance up to twice as long. */
const rest = 2

/**
 * Answers 503 with `Retry-After`: there is too much to do. Whoever has gone is told nothing.
 *
 * @param readerUrl the site whose scripts may read the answer
 */
export function refuseForNow(response: ServerResponse, exchange: Exchange, readerUrl: string) {
  if (response.destroyed) return
  exchange.isRefused = true
  const seconds = rest + Math.floor(Math.random() * (rest + 1))
  const message = `There is too much to do just now; try again in ${seconds} seconds.`
  const isGraphql = routeOf(exchange.path) === 'graphql'
  const error = { errors: [{ message, extensions: { code: 'BUSY' } }] }
  response
    .writeHead(503, {
      [exchange.header[0]]: exchange.header[1],
      'Retry-After': seconds,
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': readerUrl,
      Vary: 'Origin',
      'Content-Type': isGraphql ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    })
    .end(isGraphql ? JSON.stringify(error) : `${message}\n`)
}
