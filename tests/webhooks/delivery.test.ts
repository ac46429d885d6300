import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { mostTries } from '../../src/delivery/webhooks/restAfter'
import { type Newsdesk, openNewsdesk } from './newsdesk'
import { openReceiver, type Received } from './receiver'

let desk: Newsdesk
beforeAll(async () => {
  desk = await openNewsdesk()
})
afterAll(() => desk.close())

const prisma = () => desk.context.sudo().prisma

const eventsOf = (received: readonly Received[], slug: string) =>
  received
    .filter(({ told }) => told.article?.slug === slug)
    .map(({ told }) => told.event.replace('article.', ''))

/** What has become of an article’s deliveries. */
async function became(slug: string) {
  const found = await desk.deliveries({ slug: { equals: slug } })
  return found.map(({ event, status, responseStatus }) => ({ event, status, responseStatus }))
}

/** A receiver and the webhook that leads to it, gone when the test is over. */
async function connect(more: object = {}) {
  const receiver = await openReceiver()
  const webhook = await desk.addWebhook(receiver.url, more)
  onTestFinished(async () => {
    await desk.asking(
      'admin',
      'mutation ($id: ID!) { done: deleteWebhook(where: { id: $id }) { id } }',
      {
        id: webhook,
      },
    )
    await receiver.down()
  })
  return { receiver, webhook }
}

/** A time that no test lives to see. */
const farOff = '2999-01-01T00:00:00.000Z'

const soon = { timeout: 10_000, interval: 20 }

describe('a webhook is told', () => {
  it('of what readers see happen to an article, in order, and of nothing else', async () => {
    const { receiver } = await connect()
    const slug = await desk.write('First light', { section: 'World', edNote: 'secret' })
    await desk.publish(slug)
    await desk.republish(slug, { headline: 'First light, revised', slug: 'first-light-again' })
    await desk.correct('first-light-again', { text: 'It was Tuesday.' })
    await desk.revise('first-light-again')
    await desk.asking(
      'editor',
      'mutation { done: discardArticle(where: { slug: "working-copy-of-first-light-again" }) { id } }',
      {},
    )
    await desk.withdraw('first-light-again', { reason: 'It was not so.' })

    await expect.poll(() => receiver.received.length, soon).toBe(4)
    const told = receiver.received.map(({ told }) => told)
    const [published, updated, corrected, withdrawn] = told
    expect(published).toEqual({
      id: expect.any(String),
      event: 'article.published',
      occurredAt: expect.any(String),
      article: {
        entryId: expect.stringMatching(/^urn:uuid:/),
        slug,
        url: `http://localhost:3001/articles/${slug}`,
        version: 1,
        headline: 'First light',
        section: 'World',
        publishedAt: expect.any(String),
        modifiedAt: null,
      },
    })
    const { entryId, publishedAt } = published?.article ?? {}
    expect(updated).toMatchObject({
      event: 'article.updated',
      article: {
        entryId,
        publishedAt,
        slug: 'first-light-again',
        formerSlug: slug,
        url: 'http://localhost:3001/articles/first-light-again',
        headline: 'First light, revised',
        version: 2,
      },
    })
    expect(corrected).toMatchObject({
      event: 'article.corrected',
      article: { entryId, version: 3 },
      correction: { kind: 'correction', text: 'It was Tuesday.' },
    })
    expect(withdrawn).toEqual({
      id: expect.any(String),
      event: 'article.withdrawn',
      occurredAt: expect.any(String),
      article: {
        entryId,
        slug: 'first-light-again',
        url: 'http://localhost:3001/articles/first-light-again',
        version: 4,
      },
      reason: 'It was not so.',
    })
    expect(new Set(told.map(({ id }) => id)).size).toBe(4)
  })

  it('only of what it wants to be told of', async () => {
    const { receiver } = await connect({ events: ['withdrawn'] })
    const { receiver: off } = await connect({ isActive: false })
    const slug = await desk.write('Wanted')
    await desk.publish(slug)
    await desk.withdraw(slug, { reason: 'Gone.' })
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    expect(receiver.received[0]?.told.event).toBe('article.withdrawn')
    expect(off.received).toEqual([])
  })

  it('of a scheduled article when it goes out', async () => {
    const { receiver } = await connect()
    const slug = await desk.write('On time')
    await desk.schedule(slug, { at: farOff })
    expect(await became(slug)).toEqual([])
    await prisma().article.update({ where: { slug }, data: { scheduledFor: new Date() } })
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    expect(receiver.received[0]?.told).toMatchObject({
      event: 'article.published',
      article: { slug },
    })
  })

  it('of an article under embargo when the embargo ends, as it is then', async () => {
    const { receiver } = await connect()
    const slug = await desk.write('Held back', { embargoUntil: farOff })
    const dropped = await desk.write('Dropped', { embargoUntil: farOff })
    for (const held of [slug, dropped]) await desk.publish(held)
    await desk.correct(slug, { text: 'Before anybody saw it.' })
    await desk.withdraw(dropped, { reason: 'It never was.' })
    const held = await prisma().embargoEnd.findMany()
    expect(held).toEqual([{ id: expect.any(String), endsAt: new Date(farOff) }])

    const endsAt = new Date()
    await prisma().article.updateMany({
      where: { embargoUntil: new Date(farOff) },
      data: { embargoUntil: endsAt },
    })
    await prisma().embargoEnd.updateMany({ data: { endsAt } })
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    expect(receiver.received[0]?.told).toMatchObject({
      event: 'article.published',
      occurredAt: endsAt.toISOString(),
      article: { slug },
    })
    expect(await became(dropped)).toEqual([])
    await desk.correct(slug, { text: 'After they did.' })
    await expect.poll(() => receiver.received.length, soon).toBe(2)
    expect(receiver.received[1]?.told.correction).toMatchObject({ text: 'After they did.' })
  })
})

describe('a receiver that was down', () => {
  it('gets everything when it is up, in order for each article', async () => {
    const { receiver } = await connect()
    await receiver.down()
    const slugs = [await desk.write('Down one'), await desk.write('Down two')]
    for (const slug of slugs) {
      await desk.publish(slug)
      await desk.correct(slug, { text: 'Wrong.' })
      await desk.withdraw(slug, { reason: 'All wrong.' })
    }
    await expect
      .poll(async () => (await desk.deliveries({ slug: { in: slugs } })).map(one => one.note), soon)
      .toContain('Not delivered: the connection was refused.')
    await receiver.up()
    await expect.poll(() => receiver.received.length, { ...soon, timeout: 20_000 }).toBe(6)
    for (const slug of slugs)
      expect(eventsOf(receiver.received, slug)).toEqual(['published', 'corrected', 'withdrawn'])
  })

  it('is given up on in the end, and what follows goes out', async () => {
    const { receiver, webhook } = await connect()
    receiver.answer(503)
    const slug = await desk.write('Hopeless')
    await desk.publish(slug)
    await desk.withdraw(slug, { reason: 'Enough.' })
    await expect.poll(() => receiver.received.length, soon).toBeGreaterThan(0)
    await prisma().delivery.updateMany({
      where: { webhookId: webhook, event: 'published' },
      data: { attempts: mostTries - 1, nextAttemptAt: new Date() },
    })
    await expect
      .poll(() => became(slug), soon)
      .toEqual([
        { event: 'published', status: 'failed', responseStatus: 503 },
        { event: 'withdrawn', status: 'pending', responseStatus: 503 },
      ])
    receiver.answer(200)
    await expect
      .poll(async () => (await desk.deliveries({ slug: { equals: slug } })).at(-1)?.status, soon)
      .toBe('delivered')
  })

  it.each([
    [
      301,
      { location: 'http://127.0.0.1:9/' },
      'It answered with a redirect; give the address it leads to.',
    ],
    [500, {}, ''],
  ] as const)('a %i counts as not delivered', async (status, headers, note) => {
    const { receiver } = await connect()
    receiver.answer(status, headers)
    const slug = await desk.write(`Answered ${status}`)
    await desk.publish(slug)
    await expect
      .poll(async () => (await desk.deliveries({ slug: { equals: slug } }))[0], soon)
      .toMatchObject({ status: 'pending', responseStatus: status, note })
  })

  it('that wants nothing more is told nothing more', async () => {
    const { receiver, webhook } = await connect()
    receiver.answer(410)
    const slug = await desk.write('Gone')
    await desk.publish(slug)
    await expect
      .poll(async () => (await desk.deliveries({ slug: { equals: slug } }))[0]?.status, soon)
      .toBe('failed')
    expect(await prisma().webhook.findUnique({ where: { id: webhook } })).toMatchObject({
      isActive: false,
    })
  })

  it('of one webhook holds up no other', async () => {
    const { receiver: silent } = await connect()
    const { receiver } = await connect()
    silent.answer('nothing')
    const slugs: string[] = []
    for (const n of [1, 2, 3, 4, 5, 6]) slugs.push(await desk.write(`Beside the silent ${n}`))
    for (const slug of slugs) await desk.publish(slug)
    await expect.poll(() => receiver.received.length, soon).toBe(6)
  })
})

describe('an admin', () => {
  it('replays a delivery: the same content under the same id', async () => {
    const { receiver } = await connect()
    const slug = await desk.write('Again')
    await desk.publish(slug)
    await expect
      .poll(async () => (await desk.deliveries({ slug: { equals: slug } }))[0]?.status, soon)
      .toBe('delivered')
    const [delivery] = await desk.deliveries({ slug: { equals: slug } })
    const replay = 'mutation ($id: ID!) { done: replayDelivery(where: { id: $id }) { status } }'
    await desk.asking('admin', replay, { id: delivery?.id })
    await expect.poll(() => receiver.received.length, soon).toBe(2)
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['webhook-id']).toBe(delivery?.id)
    await expect(desk.asking('editor', replay, { id: delivery?.id })).rejects.toThrow('FORBIDDEN')
  })

  it('tests a webhook before it is switched on, once', async () => {
    const { receiver, webhook } = await connect({ isActive: false })
    receiver.answer(500)
    const test = 'mutation ($id: ID!) { done: sendTestWebhook(where: { id: $id }) { id } }'
    await desk.asking('admin', test, { id: webhook })
    await expect
      .poll(async () => (await desk.deliveries({ event: { equals: 'test' } }))[0]?.status, soon)
      .toBe('failed')
    expect(receiver.received.map(({ told }) => told.event)).toEqual(['webhook.test'])
  })

  it('is not shown what has been over for long', async () => {
    const { webhook } = await connect()
    const { forgetOld } = await import('../../src/delivery/webhooks/forgetOld')
    const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1_000)
    for (const status of ['pending', 'delivered', 'failed'])
      await prisma().delivery.create({
        data: { webhookId: webhook, item: `old ${status}`, slug: 'old', status, createdAt: long },
      })
    await forgetOld(desk.context)
    const left = await desk.deliveries({ slug: { equals: 'old' } })
    expect(left.map(({ status }) => status)).toEqual(['pending'])
  })
})
