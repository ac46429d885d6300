import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { emptyDatabase } from '../../seed/load/emptyDatabase'
import { atomically } from '../../src/database/atomically'
import { searchDesk } from '../search/searchDesk'
import { executeBeside } from '../support/executeBeside'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { askAsReader } from './readersAsk'
import { readersQueries } from './readersQueries'

/*
 * After whatever changes what readers see, and however it is changed, what is kept for them is what
 * they would be told if nothing were kept.
 */

let newsroom: Newsroom
const desk = searchDesk(() => newsroom)
const { act, create, draft, publish, update, withdraw } = desk
const queries = readersQueries(['one', 'two'])

type Story = Awaited<ReturnType<typeof draft>>
let one: Story
let two: Story
let three: Story

beforeAll(async () => {
  newsroom = await openNewsroom()
  one = await draft('one')
  two = await draft('two', { people: { connect: [{ slug: 'one' }, { slug: 'two' }] } })
  three = await draft('three', { sources: { connect: [{ slug: 'one' }] } })
})
afterAll(() => newsroom.close())

/** Asks everything, and tells what was not in the cache. */
async function expectFresh(): Promise<number> {
  let missed = 0
  for (const query of queries) {
    const [kept, now] = [
      await askAsReader(newsroom, { query }),
      await askAsReader(newsroom, { query }, { isPastCache: true }),
    ]
    expect({ query, text: kept.text }).toEqual({ query, text: now.text })
    expect(kept.text).not.toContain('errors')
    if (kept.cache !== 'hit') missed++
  }
  return missed
}

const prisma = () => newsroom.context.sudo().prisma
const person = (slug: string) => prisma().person.findUniqueOrThrow({ where: { slug } })
const source = (slug: string) => prisma().source.findUniqueOrThrow({ where: { slug } })
const quote = (slug: string) => prisma().quote.findUniqueOrThrow({ where: { slug } })
const event = (slug: string) => prisma().event.findUniqueOrThrow({ where: { slug } })
const article = (slug: string) => prisma().article.findUniqueOrThrow({ where: { slug } })

async function revised(slug: string, data: object) {
  const copy = await act('revise', (await article(slug)).id)
  await update('Article', copy, data)
  await expectFresh()
  await publish(copy.id)
}

/** As another process would write. */
const inAnotherProcess = (sql: string) => executeBeside(newsroom.file, [sql])

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds)

const changes: Record<string, () => Promise<unknown>> = {
  'an article is published': () => publish(one.article.id),
  'another that names the same people is': () => publish(two.article.id),
  'a working copy with another headline and other people is': () =>
    revised('one', { headline: 'The airship', people: { disconnect: [{ slug: 'one' }] } }),
  'a person is renamed': async () =>
    update('Person', await person('two'), { name: 'Renamed person' }),
  'a quote is said by somebody else': async () =>
    update('Quote', await quote('two'), { speaker: { connect: { slug: 'one' } } }),
  'a quote gets a source': async () =>
    update('Quote', await quote('one'), { source: { connect: { slug: 'one' } } }),
  'a source becomes a part of one that is not public': async () =>
    update('Source', await source('one'), { partOf: { connect: { slug: 'three' } } }),
  'a source rests on one that is': async () =>
    update('Source', await source('one'), { basedOn: { connect: { slug: 'two' } } }),
  'an event gets a date, people and a verifier': async () =>
    update('Event', await event('two'), {
      ...{ date: '2019-10-05', verifiedDate: '2019-10-05' },
      people: { connect: [{ slug: 'one' }] },
      sources: { connect: [{ slug: 'one' }] },
      verifiedBy: { connect: { slug: 'one' } },
    }),
  'somebody takes part in it no more': async () =>
    update('Event', await event('two'), { people: { disconnect: [{ slug: 'one' }] } }),
  'an article is corrected': () =>
    act('correct', two.article.id, ', kind: "correction", text: "It was blue."'),
  'a person gets another slug': async () =>
    update('Person', await person('two'), { slug: 'renamed' }),
  'an article gets another slug': () => revised('two', { slug: 'renamed' }),
  'somebody else gets a slug that was given up': () =>
    create('Person', { slug: 'two', name: 'Second of the name' }),
  'who had given it up takes it back': async () => {
    await update('Person', await person('two'), { slug: 'another' })
    await update('Person', await person('renamed'), { slug: 'two' })
  },
  'an article is withdrawn, and with it its people': () => withdraw(one.article.id),
  'an article is scheduled and its time comes': async () => {
    const at = soon(1_500).toISOString()
    await act('schedule', three.article.id, `, at: "${at}", override: "In a test."`)
    await expectFresh()
    while ((await article('three')).status !== 'published') await wait(200)
  },
  'an embargo is put on it past the rules': () =>
    prisma().article.update({ where: { slug: 'three' }, data: { embargoUntil: soon(1_000) } }),
  'the embargo ends, with nobody writing anything': () => wait(1_100),
  'it gets a time of publication to come': () =>
    prisma().article.update({ where: { slug: 'three' }, data: { publishedAt: soon(1_000) } }),
  'that time comes': () => wait(1_100),
  'another process renames a source': async () =>
    inAnotherProcess(`UPDATE "Source" SET "name" = 'Renamed source' WHERE "slug" = 'one'`),
  'another process unlinks a quote and changes its speaker': async () => {
    const { id } = await quote('three')
    inAnotherProcess(`DELETE FROM "_Article_quotes" WHERE "B" = '${id}'`)
    inAnotherProcess(`UPDATE "Quote" SET "speaker" = NULL WHERE "id" = '${id}'`)
  },
  'another process deletes a person under a story': async () =>
    inAnotherProcess(`DELETE FROM "Person" WHERE "slug" = 'three'`),
  'another process deletes a published article': async () =>
    inAnotherProcess(`DELETE FROM "Article" WHERE "slug" = 'three'`),
  'everything is deleted': () => atomically(newsroom.context.sudo(), emptyDatabase),
}

it('is what it would be without a cache', { timeout: 240_000 }, async () => {
  await expectFresh()
  expect(await expectFresh(), 'not kept though nothing has changed').toBe(0)
  const shownNothing: string[] = []
  for (const [name, change] of Object.entries(changes)) {
    await change()
    if ((await expectFresh()) === 0) shownNothing.push(name)
  }
  expect(shownNothing).toEqual(['somebody else gets a slug that was given up'])
})
