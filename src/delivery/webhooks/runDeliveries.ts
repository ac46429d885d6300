import type { Server } from 'node:http'

import type { Context } from '../../../generated/keystone/types'
import type { Delivery } from '../../../generated/prisma/client'
import type { Session } from '../../auth'
import { isBusy } from '../../database/isBusy'
import { FailedTries } from '../../editorial/failedTries'
import type { Env } from '../../env'
import { everySecond } from '../../everySecond'
import { announceEnded } from './announceEnded'
import { deliver } from './deliver'
import { destinationPolicy } from './destination'
import { dueDeliveries } from './dueDeliveries'
import { forgetOld } from './forgetOld'

const forgettingEvery = 60 * 60_000

/**
 * Makes the deliveries that are due while a server runs, looking every second, and at once when one
 * is over. What was due while no server ran, or under one that was killed, goes out then.
 */
export function runDeliveries(server: Server, context: Context<Session>, env: Env) {
  const policy = destinationPolicy(env)
  const failedTries = new FailedTries()
  /** Whose delivery is being tried just now, by the delivery’s id. */
  const underWay = new Map<string, string | null>()
  let forgotAt = Date.now()

  const tell = (error: unknown, over: AbortSignal) => {
    const isNews = !over.aborted && !isBusy(error) && failedTries.add('webhooks', String(error))
    if (isNews) console.error('Webhooks cannot be served just now; it is tried again.', error)
  }
  const tryOnce = async (delivery: Delivery, over: AbortSignal) => {
    underWay.set(delivery.id, delivery.webhookId)
    const isTried = await deliver(delivery, policy, context, over).catch((error: unknown) => {
      tell(error, over)
      return false
    })
    underWay.delete(delivery.id)
    if (isTried) lookAgain() // what comes next in its line is due now
  }
  const look = async (over: AbortSignal) => {
    await announceEnded(context, over)
    for (const delivery of await dueDeliveries(context, underWay)) {
      if (over.aborted) return
      void tryOnce(delivery, over)
    }
    if (Date.now() - forgotAt < forgettingEvery) return
    forgotAt = Date.now()
    await forgetOld(context)
  }
  const lookAgain = everySecond(server, over =>
    look(over).catch((error: unknown) => tell(error, over)),
  )
}
