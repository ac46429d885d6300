import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Admission } from './admission'
import { exchangeOf } from './exchange'
import { refuseForNow } from './refuseForNow'
import { takeTurn } from './takeTurns'

/** Thrown where a request has no turn: there is too much to do, or whoever sent it has gone. */
export class NoTurn extends Error {
  override name = 'NoTurn'

  constructor(readonly request: IncomingMessage) {
    super()
  }
}

/** How work is done for readers who are answered in front of Express. */
export type ReadersTurns = {
  /**
   * Does work on behalf of a request when it is its turn.
   *
   * @throws NoTurn
   */
  take<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T>
  /** Tells whoever sent a request to come back later. */
  refuse(request: IncomingMessage, response: ServerResponse): void
}

/**
 * Turns beside those of everybody else.
 *
 * @param readerUrl the site whose scripts may read a refusal
 */
export function readersTurns(admission: Admission, readerUrl: string): ReadersTurns {
  return {
    async take(request, work) {
      const exchange = exchangeOf(request)
      if (!exchange) return work()
      if (!(await takeTurn(exchange, admission))) throw new NoTurn(request)
      return new Promise((resolve, reject) => exchange.run(() => work().then(resolve, reject)))
    },
    refuse(request, response) {
      const exchange = exchangeOf(request)
      if (exchange) refuseForNow(response, exchange, readerUrl)
    },
  }
}
