import type { Server } from 'node:http'

import type { Exchange } from './exchange'

/** How long a client may take over something, in milliseconds, and how many there may be. */
export const connectionLimits = {
  /** To send the head of a request: from when it connected, or from the first byte of the head. */
  head: 10_000,
  /** To send a whole request. An article of 2 MB takes 16 s on a line of 1 Mbit/s. */
  request: 60_000,
  /** Between two requests. Longer than a proxy keeps its connections, so that it closes them first. */
  idle: 75_000,
  /** From the head of a request to the last byte of its answer, the work on it included. */
  exchange: 120_000,
  /** How many may be connected at the same time. */
  connections: 2_000,
  /** How often all this is looked at. */
  look: 5_000,
}

/**
 * Cuts off whoever takes too long, so that no slow client, by mistake or on purpose, holds a
 * connection for ever: neither by sending slowly nor by taking its answer slowly. Node itself has no
 * limit for the latter.
 *
 * @param underWay the exchanges of the server
 */
export function boundConnections(
  server: Server,
  underWay: ReadonlySet<Exchange>,
  limits = connectionLimits,
) {
  Object.assign(server, {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    maxConnections: limits.connections,
    // Read when the server begins to listen.
    connectionsCheckingInterval: limits.look,
  })
  const look = setInterval(() => {
    // In the order in which they began.
    for (const { milliseconds, request } of underWay) {
      if (milliseconds < limits.exchange) return
      request.socket.destroy()
    }
  }, limits.look).unref()
  server.once('close', () => clearInterval(look))
}
