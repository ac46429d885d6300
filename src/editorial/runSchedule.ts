import type { Server } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { publishDue } from './publishDue'

const everyMilliseconds = 1_000

/**
 * Publishes what is due while a server runs, looking every second, and at once when it starts: what
 * fell due while it was down goes out then.
 */
export function runSchedule(server: Server, context: Context<Session>) {
  let isBusy = false
  const look = async () => {
    if (isBusy) return
    isBusy = true
    await publishDue(context).catch((error: unknown) =>
      console.error('The schedule could not be kept; it is tried again in a second.', error),
    )
    isBusy = false
  }
  const start = () => {
    void look()
    const timer = setInterval(() => void look(), everyMilliseconds).unref()
    server.once('close', () => clearInterval(timer))
  }
  if (server.listening) start()
  else server.once('listening', start)
}
