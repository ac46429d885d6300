import { afterAll, beforeAll, expect, it } from 'vitest'

import { canaryPattern, distantFuture } from '../access/canary'
import type { Ids } from '../access/plant'
import { openHiddenWorld, openPlainWorld } from '../access/worlds'
import type { Newsroom } from '../support/newsroom'
import { type Newsdesk, newsdeskOf } from './newsdesk'
import { openReceiver, type Receiver } from './receiver'

let plain: Newsroom
let desk: Newsdesk
let ids: Ids
let receiver: Receiver

beforeAll(async () => {
  plain = await openPlainWorld()
  const hidden = await openHiddenWorld(plain)
  ids = hidden.ids
  desk = newsdeskOf(hidden.world)
  receiver = await openReceiver()
  await prisma().webhook.deleteMany() // those that are canaries themselves
  await prisma().delivery.deleteMany()
  await desk.addWebhook(receiver.url)
}, 120_000)
afterAll(() => Promise.all([plain.close(), desk.close(), receiver.down()]))

const prisma = () => desk.context.sudo().prisma

it('what is done to articles that readers do not see is told to nobody', async () => {
  const published = await prisma().article.findMany({
    where: { id: { in: ids.Article?.hidden ?? [] }, status: 'published' },
  })
  const held = published.filter(({ embargoUntil, publishedAt }) =>
    [embargoUntil, publishedAt].some(time => time === null || +time === +distantFuture),
  )
  expect(held.length).toBeGreaterThanOrEqual(3)
  for (const { slug } of held) await desk.correct(slug, { text: 'Nobody has seen it.' })
  expect(await desk.deliveries()).toEqual([])
})

it('of articles that readers see nothing is told but what they see', async () => {
  await prisma().article.updateMany({
    where: { id: { startsWith: 'canary' } },
    data: { revisionOfId: null }, // so that what is published now is the public text
  })
  const articles = await prisma().article.findMany({
    where: { id: { in: ids.Article?.visible ?? [] } },
  })
  expect(articles.length).toBeGreaterThanOrEqual(3)
  for (const { slug } of articles) {
    await desk.correct(slug, { text: `Corrected: ${slug}` })
    await desk.republish(slug, { summary: 'Put in other words.' })
    await desk.withdraw(slug, { reason: `Withdrawn: ${slug}` })
  }
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(articles.length * 3)
  for (const { body } of receiver.received) expect(canaryPattern.exec(body), body).toBeNull()
})
