import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import type { Exchange } from './exchange'

/** How long the end may take, in milliseconds: in all less than the 10 s that Docker waits. */
export const drainLimits = {
  /** Until exchanges that are still under way are cut off. */
  exchanges: 8_000,
  /** Until a database that does not close is left as it is; what was acknowledged is in it. */
  database: 1_000,
}

/** How a server ends: what it has begun it finishes, and it begins nothing new. */
export class Drain {
  #isUnderWay = false
  readonly #limits: typeof drainLimits

  constructor(limits = drainLimits) {
    this.#limits = limits
  }

  /** Whether the end has begun: whoever directs readers here should direct them elsewhere. */
  get isUnderWay(): boolean {
    return this.#isUnderWay
  }

  /**
   * Takes no connection any more, finishes the exchanges that are under way, and closes the database.
   *
   * @param underWay the exchanges of the server
   * @returns how many exchanges had to be cut off
   */
  async run(
    server: Server,
    underWay: ReadonlySet<Exchange>,
    closeDatabase: () => Promise<void>,
  ): Promise<number> {
    this.#isUnderWay = true
    const cutOff = server.listening ? await this.#close(server, underWay) : 0
    await Promise.race([closeDatabase(), wait(this.#limits.database)])
    return cutOff
  }

  async #close(server: Server, underWay: ReadonlySet<Exchange>): Promise<number> {
    const closed = once(server, 'close')
    server.close()
    for (const exchange of underWay) closeAfter(exchange)
    // A connection whose answer had its head out already goes idle when it is over.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const isClosed = await Promise.race([
      closed.then(() => true),
      wait(this.#limits.exchanges, false, { ref: false }),
    ])
    const cutOff = isClosed ? 0 : underWay.size
    server.closeAllConnections()
    await closed
    clearInterval(sweep)
    return cutOff
  }
}

/** Lets the connection end with this answer, and says so in it. */
export function closeAfter({ response }: Exchange) {
  response.shouldKeepAlive = false
}
