import { afterAll, beforeAll, expect, it } from 'vitest'

import { randomNumbers } from '../faults/randomNumbers'
import { Refusal } from '../faults/refusal'
import { freePort } from '../support/freePort'
import { type Newsdesk, openNewsdesk } from './newsdesk'

let desk: Newsdesk
beforeAll(async () => {
  desk = await openNewsdesk()
  await desk.addWebhook(`http://127.0.0.1:${await freePort()}/nobody-listens`)
})
afterAll(() => desk.close())

const prisma = () => desk.context.sudo().prisma
const farOff = '2999-01-01T00:00:00.000Z'
const override = 'It is a test.'

/** What can happen to an article, whatever state it is in; most of it is refused most of the time. */
const steps: readonly ((slug: string, mark: string) => Promise<unknown>)[] = [
  slug => desk.publish(slug, { override }),
  slug => desk.publish(`working-copy-of-${slug}`, { override }),
  slug => desk.revise(slug),
  (slug, mark) => edit(slug, { summary: mark, section: mark }),
  (slug, mark) => edit(`working-copy-of-${slug}`, { headline: mark, section: mark }),
  slug => edit(`working-copy-of-${slug}`, { embargoUntil: null }),
  (slug, mark) => desk.correct(slug, { text: mark }),
  (slug, mark) => desk.correct(slug, { text: mark, kind: 'clarification' }),
  (slug, mark) => desk.withdraw(slug, { reason: mark }),
  slug => desk.schedule(slug, { at: farOff, override }),
  slug => desk.schedule(`working-copy-of-${slug}`, { at: farOff, override }),
  () =>
    prisma().article.updateMany({
      where: { status: 'scheduled' },
      data: { scheduledFor: new Date() },
    }),
  endEmbargoes,
]

async function edit(slug: string, data: object) {
  const { version = 0 } = (await prisma().article.findUnique({ where: { slug } })) ?? {}
  await desk.asking(
    'editor',
    `mutation ($slug: String!, $data: ArticleUpdateInput!) {
      done: updateArticle(where: { slug: $slug }, data: $data) { id }
    }`,
    { slug, data: { version, ...data } },
  )
}

/** Lets the time of every embargo come. */
async function endEmbargoes() {
  const now = new Date()
  await prisma().$transaction([
    prisma().article.updateMany({
      where: { embargoUntil: { gt: now } },
      data: { embargoUntil: now },
    }),
    prisma().embargoEnd.updateMany({ data: { endsAt: now } }),
  ])
}

/** What somebody has who was told of every event and asked nothing. */
async function mirrored() {
  const known = new Map<unknown, Record<string, unknown>>()
  for (const { event, payload } of await desk.deliveries()) {
    const { entryId, slug, headline, section, publishedAt, modifiedAt } = payload.article ?? {}
    if (event === 'withdrawn') known.delete(entryId)
    else known.set(entryId, { slug, headline, section, publishedAt, modifiedAt })
  }
  return [...known.values()].toSorted((a, b) => String(a.slug).localeCompare(String(b.slug)))
}

async function seenByReaders() {
  const { data } = await desk.ask(
    '{ articles(orderBy: { slug: asc }) { slug headline section publishedAt modifiedAt } }',
  )
  return data.articles
}

it('whoever is told of every event knows what readers see', { timeout: 120_000 }, async () => {
  const random = randomNumbers('a day at the desk')
  const slugs: string[] = []
  for (const headline of ['One', 'Two', 'Three', 'Four', 'Five'])
    slugs.push(await desk.write(headline, slugs.length % 2 ? { embargoUntil: farOff } : {}))

  let done = 0
  for (let hour = 0; hour < 12; hour++) {
    for (let step = 0; step < 10; step++) {
      const slug = slugs[random.below(slugs.length)] ?? ''
      try {
        await steps[random.below(steps.length)]?.(slug, `Mark ${hour} ${step}`)
        done++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error // it cannot be done to what the article is now
      }
    }
    await nothingIsDue()
    expect(await mirrored(), `after hour ${hour}`).toEqual(await seenByReaders())
  }
  const told = new Set((await desk.deliveries()).map(({ event }) => event))
  console.log(`${done} of 120 steps could be done`)
  expect(told).toContain('published')
})

/** Waits until the server has done what its clock told it to. */
async function nothingIsDue() {
  const now = { lte: new Date() }
  const due = async () =>
    (await prisma().article.count({ where: { status: 'scheduled', scheduledFor: now } })) +
    (await prisma().embargoEnd.count({ where: { endsAt: now } }))
  await expect.poll(due, { timeout: 10_000 }).toBe(0)
}
