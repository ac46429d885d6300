import type { Server } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { isBusy } from '../database/isBusy'
import { FailedTries } from './failedTries'
import { publishDue } from './publishDue'

const everyMilliseconds = 1_000

/**
 * Publishes what is due while a server runs, looking every second, and at once when it starts: what
 * fell due while it was down goes out then. What cannot be published is logged once for each reason.
 */
export function runSchedule(server: Server, context: Context<Session>) {
  const over = new AbortController()
  const failedTries = new FailedTries()
  let isLooking = false

  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      for (const { slug, error } of await publishDue(context, failedTries, over.signal))
        console.error(
          `The article ${slug} cannot be published as scheduled. It is tried again; ` +
            'to change it, take it off the schedule.',
          error,
        )
    } catch (error) {
      const isNews =
        !over.signal.aborted && !isBusy(error) && failedTries.add('look', String(error))
      if (isNews) console.error('The schedule cannot be kept just now; it is tried again.', error)
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
