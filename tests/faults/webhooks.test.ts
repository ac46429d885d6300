import { setTimeout as wait } from 'node:timers/promises'

import { beforeAll, expect, it } from 'vitest'

import { builtApp } from '../support/appCopy'
import { executeBeside } from '../support/executeBeside'
import { openNewsroom } from '../support/newsroom'
import { startProductionServer } from '../support/productionServer'
import { newsdeskOf } from '../webhooks/newsdesk'
import { openReceiver } from '../webhooks/receiver'
import { deliveriesIn, killWhileEventsAreDelivered } from './eventsThroughKills'
import { randomNumbers } from './randomNumbers'

beforeAll(() => builtApp(), 300_000)

it(
  'a server killed twice while editors publish loses no event, and no order',
  { timeout: 240_000 },
  async () => {
    const random = randomNumbers('moments of the kills')
    const plan = { kills: 2, killsDown: 1, secondsDown: 0, patience: 120 }
    const { faults, events, articles, again } = await killWhileEventsAreDelivered(plan, random)
    console.log(`${events} events of ${articles} articles; ${again} arrived again`)
    expect(faults).toEqual([])
    expect(events).toBeGreaterThanOrEqual(plan.kills)
  },
)

it('two servers share the work', { timeout: 180_000 }, async () => {
  const receiver = await openReceiver()
  await receiver.down()
  const newsroom = await openNewsroom()
  const { file } = newsroom
  const desk = newsdeskOf(newsroom)
  await desk.addWebhook(receiver.url)
  for (let number = 0; number < 20; number++) {
    const slug = await desk.write(`Shared ${number}`)
    await desk.publish(slug)
    await desk.correct(slug, { text: 'Otherwise.' })
  }
  await newsroom.close()

  makeDue(file)
  await receiver.up()
  const variables = { WEBHOOKS_ALLOW_PRIVATE: 'true' }
  const start = () => startProductionServer(file, { variables })
  const servers = await Promise.all([start(), start()])
  try {
    const isOver = () => deliveriesIn(file).every(({ status }) => status === 'delivered')
    for (let tries = 0; !isOver() && tries < 300; tries++) await wait(200)
    expect(deliveriesIn(file).filter(({ status }) => status !== 'delivered')).toEqual([])
    expect(new Set(receiver.received.map(({ told }) => told.id)).size).toBe(40)
    // A delivery belongs to one server at a time; only a very slow answer may bring it twice.
    expect(receiver.received.length).toBeLessThan(44)
    expect(servers.map(server => server.output()).join('\n')).not.toContain('cannot')
  } finally {
    await Promise.all([...servers.map(server => server.stop()), receiver.down()])
  }
})

/** Lets whatever rests after a failed try be tried now. */
function makeDue(file: string) {
  const now = new Date().toISOString()
  executeBeside(file, [
    `UPDATE "Delivery" SET "nextAttemptAt" = '${now}' WHERE "nextAttemptAt" IS NOT NULL`,
  ])
}
