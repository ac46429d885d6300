import type { Server } from 'node:http'

import type { Admission } from './admission'
import { around } from './around'
import { type Exchange, exchangeOf } from './exchange'
import { refuseForNow } from './refuseForNow'
import { routeOf } from './routeOf'
import type { SignedIn } from './signedIn'

/** How long a reader who is still sending holds a slot, in milliseconds; after that it holds up nobody. */
const patience = 500

/**
 * Lets each request go on to what a server listens with so far when it is its turn. What is put in
 * front of that later, and answers by itself, waits for nobody; it can ask `takeTurn` for its own work.
 *
 * Who asks whether the server is well is answered at once.
 */
export function takeTurns(
  server: Server,
  admission: Admission,
  signedIn: SignedIn,
  readerUrl: string,
) {
  around(server, behind => async (request, response) => {
    const exchange = exchangeOf(request)
    if (exchange) response.setHeader(...exchange.header)
    if (!exchange || routeOf(exchange.path) === 'operations') return behind(request, response)

    const isEditor = await signedIn.has(request)
    if (await takeTurn(exchange, admission, isEditor)) exchange.run(() => behind(request, response))
    else refuseForNow(response, exchange, readerUrl)
  })
}

/**
 * Waits for an exchange’s turn.
 *
 * @returns whether it is to go on; else it is to come back later
 */
export async function takeTurn(
  exchange: Exchange,
  admission: Admission,
  isEditor = false,
): Promise<boolean> {
  const { turn, leave } = isEditor ? admission.enterEditor() : admission.enterReader()
  exchange.whenAnswered(leave)
  const mayGo = await turn
  const { request } = exchange
  if (!request.complete) setTimeout(() => request.complete || leave(), patience).unref()
  return mayGo
}
