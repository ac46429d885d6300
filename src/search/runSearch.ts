import type { Server } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { isBusy } from '../database/isBusy'
import { fillSearch, readDue } from './catchUp'

const everyMilliseconds = 1_000

/**
 * Keeps the search complete while a server runs: fills it when the server starts, and looks every
 * second for what is due, such as the end of an embargo. What fails is tried again, and logged once in a row.
 */
export function runSearch(server: Server, context: Context<Session>) {
  const over = new AbortController()
  let isFilled = false
  let isLooking = false
  let lastFailure = ''

  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      if (!isFilled) await fillSearch(context, over.signal)
      isFilled = true
      await readDue(context, over.signal)
      lastFailure = ''
    } catch (error) {
      const isNews = !over.signal.aborted && !isBusy(error) && String(error) !== lastFailure
      if (isNews) console.error('The search is not complete just now; it is tried again.', error)
      lastFailure = String(error)
    } finally {
      isLooking = false
    }
  }
  const start = () => {
    void look()
    const timer = setInterval(() => void look(), everyMilliseconds).unref()
    server.once('close', () => {
      clearInterval(timer)
      over.abort()
    })
  }
  if (server.listening) start()
  else server.once('listening', start)
}
