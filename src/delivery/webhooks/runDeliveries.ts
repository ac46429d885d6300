import type { Server } from 'node:http'

import type { Context } from '../../../generated/keystone/types'
import type { Delivery } from '../../../generated/prisma/client'
import type { Session } from '../../auth'
import { isBusy } from '../../database/isBusy'
import { FailedTries } from '../../editorial/failedTries'
import type { Env } from '../../env'
import { announceEnded } from './announceEnded'
import { deliver } from './deliver'
import { destinationPolicy } from './destination'
import { dueDeliveries } from './dueDeliveries'
import { forgetOld } from './forgetOld'

const everyMilliseconds = 1_000
const forgettingEvery = 60 * 60_000

/**
 * Makes the deliveries that are due while a server runs, looking every second, and at once when one
 * is over. What was due while no server ran, or under one that was killed, goes out then.
 */
export function runDeliveries(server: Server, context: Context<Session>, env: Env) {
  const policy = destinationPolicy(env)
  const over = new AbortController()
  const failedTries = new FailedTries()
  /** Whose delivery is being tried just now, by the delivery’s id. */
  const underWay = new Map<string, string | null>()
  let isLooking = false
  let isLookedForAgain = false
  let forgotAt = Date.now()

  const tell = (error: unknown) => {
    const isNews =
      !over.signal.aborted && !isBusy(error) && failedTries.add('webhooks', String(error))
    if (isNews) console.error('Webhooks cannot be served just now; it is tried again.', error)
  }
  const tryOnce = async (delivery: Delivery) => {
    underWay.set(delivery.id, delivery.webhookId)
    const isTried = await deliver(delivery, policy, context, over.signal).catch(tell)
    underWay.delete(delivery.id)
    if (isTried) void look() // what comes next in its line is due now
  }
  const lookOnce = async () => {
    await announceEnded(context, over.signal)
    for (const delivery of await dueDeliveries(context, underWay)) {
      if (over.signal.aborted) return
      void tryOnce(delivery)
    }
    if (Date.now() - forgotAt < forgettingEvery) return
    forgotAt = Date.now()
    await forgetOld(context)
  }
  const look = async () => {
    isLookedForAgain = true
    if (isLooking) return
    isLooking = true
    try {
      while (isLookedForAgain && !over.signal.aborted) {
        isLookedForAgain = false
        await lookOnce()
      }
    } catch (error) {
      tell(error)
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
