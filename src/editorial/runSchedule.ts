import type { Server } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { isBusy } from '../database/isBusy'
import { everySecond } from '../everySecond'
import { FailedTries } from './failedTries'
import { publishDue } from './publishDue'

/**
 * Publishes what is due while a server runs, and what fell due while it was down at its start. What
 * cannot be published is logged once for each reason.
 */
export function runSchedule(server: Server, context: Context<Session>) {
  const failedTries = new FailedTries()

  everySecond(server, async over => {
    try {
      for (const { slug, error } of await publishDue(context, failedTries, over))
        console.error(
          `The article ${slug} cannot be published as scheduled. It is tried again; ` +
            'to change it, take it off the schedule.',
          error,
        )
    } catch (error) {
      const isNews = !over.aborted && !isBusy(error) && failedTries.add('look', String(error))
      if (isNews) console.error('The schedule cannot be kept just now; it is tried again.', error)
    }
  })
}
