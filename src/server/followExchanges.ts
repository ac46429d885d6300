import type { Server } from 'node:http'

import { type StatementWatch, watchStatements } from '../database/statementWatch'
import { around } from './around'
import { currentExchange, Exchange } from './exchange'
import { traceStatement } from './traces'

/**
 * Follows every request to a server from its head to the end of its answer. Whoever writes the answer
 * names the exchange in it (`Exchange.header`).
 *
 * @param underWay gets those that are under way, in the order in which they began
 * @param on told of each before anything else looks at it, and when it is over
 */
export function followExchanges(
  server: Server,
  underWay: Set<Exchange>,
  on: { begin?(exchange: Exchange): void; end?(exchange: Exchange): void } = {},
) {
  watchStatements(countStatement)
  watchStatements(traceStatement)
  const end = (exchange: Exchange) => {
    if (!exchange.end()) return
    underWay.delete(exchange)
    on.end?.(exchange)
  }
  // An answer that waits behind another on its connection hears nothing of the connection’s end.
  server.on('connection', socket => {
    socket.once('close', () => {
      for (const exchange of underWay) if (exchange.request.socket === socket) end(exchange)
    })
  })
  around(server, behind => (request, response) => {
    const exchange = new Exchange(request, response)
    underWay.add(exchange)
    response.on('close', () => end(exchange))
    on.begin?.(exchange)
    behind(request, response)
  })
}

/** The same for every server of the process, which is told only once then. */
const countStatement: StatementWatch = (_sql, _startedAt, milliseconds) => {
  const exchange = currentExchange()
  if (!exchange) return
  exchange.statements += 1
  exchange.statementMilliseconds += milliseconds
}
