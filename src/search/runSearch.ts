import type { Server } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { isBusy } from '../database/isBusy'
import { everySecond } from '../everySecond'
import { fillSearch, readDue } from './catchUp'

/**
 * Keeps the search complete while a server runs: fills it when the server starts, and looks every
 * second for what is due, such as the end of an embargo. What fails is tried again, and logged once
 * in a row.
 */
export function runSearch(server: Server, context: Context<Session>) {
  let isFilled = false
  let lastFailure = ''

  everySecond(server, async over => {
    try {
      if (!isFilled) await fillSearch(context, over)
      isFilled = true
      await readDue(context, over)
      lastFailure = ''
    } catch (error) {
      const isNews = !over.aborted && !isBusy(error) && String(error) !== lastFailure
      if (isNews) console.error('The search is not complete just now; it is tried again.', error)
      lastFailure = String(error)
    }
  })
}
