import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { killWhileEventsAreDelivered } from './eventsThroughKills'
import { randomNumbers } from './randomNumbers'

beforeAll(() => builtApp(), 300_000)

it(
  'a server killed 40 times, the receiver down for at least a minute of it, loses no event and no order',
  { timeout: 20 * 60_000 },
  async () => {
    const random = randomNumbers('moments of the kills')
    const plan = { kills: 40, killsDown: 25, secondsDown: 60, patience: 300 }
    const { faults, events, articles, again } = await killWhileEventsAreDelivered(plan, random)
    expect(faults).toEqual([])
    expect(events).toBeGreaterThanOrEqual(plan.kills)
    console.log(`${events} events of ${articles} articles; ${again} arrived again`)
  },
)
