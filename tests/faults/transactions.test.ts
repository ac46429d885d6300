import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { atomically } from '../../src/database/atomically'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { granted, patiently } from './refusal'
import { someAtATime } from './someAtATime'
import { damage, storedRows } from './storedRows'

const saves = 500
const failures = 100
const inFlight = 60

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await ask(createPerson, { data: { name: 'Taken' } })
})
afterAll(() => newsroom.close())

const createPerson = `mutation ($data: PersonCreateInput!) { createPerson(data: $data) { id } }`
const createPeople = `mutation ($data: [PersonCreateInput!]!) { createPeople(data: $data) { id } }`
const createArticle = `mutation ($data: ArticleCreateInput!) { createArticle(data: $data) { id } }`

const ask = (query: string, variables: object) =>
  granted(newsroom.ask(query, { as: 'editor', variables }))

/** What Prisma wants of a person when Keystone does not fill it in. */
const row = (name: string, slug: string) => {
  return { name, slug, updatedAt: new Date(), sameAs: [], alternateNames: [] }
}

/** Saves that must stay, by every way there is; each gives the id that was acknowledged. */
const ways: ((name: string) => Promise<string>)[] = [
  async name => (await ask(createPerson, { data: { name } })).createPerson.id,
  async name => (await newsroom.context.sudo().db.Person.createOne({ data: { name } })).id,
  async name => (await newsroom.context.prisma.person.create({ data: row(name, name) })).id,
]

/** Longer than everything in flight together takes. */
const unhurried = () => ({ maxWait: 60_000, timeout: 60_000 })

/** Writes of several rows, each named for `name`, whose last part is refused. */
const doomed: { reason: RegExp; write: (name: string) => Promise<unknown> }[] = [
  {
    reason: /NOT_UNIQUE: slug/,
    write: name =>
      ask(createPeople, {
        data: [{ name: `${name} one` }, { name: `${name} two` }, { name: 'Taken', slug: 'taken' }],
      }),
  },
  {
    reason: /VALIDATION_FAILED: .*urgency/s,
    write: name =>
      ask(createArticle, {
        data: {
          headline: name,
          people: { create: [{ name }] },
          quotes: { create: [{ text: name, speaker: { create: { name: `${name} too` } } }] },
          urgency: 10,
        },
      }),
  },
  {
    reason: /changed my mind/,
    write: name =>
      newsroom.context.transaction(async transaction => {
        const { db } = transaction.sudo()
        await db.Person.createOne({ data: { name } })
        await db.Source.createOne({ data: { name } })
        await wait(20) // as a hook would, for a file or another server
        throw new Error('changed my mind')
      }, unhurried()),
  },
  {
    reason: /Unique constraint/,
    write: name =>
      atomically(
        newsroom.context,
        async transaction => {
          const { person } = transaction.sudo().prisma
          await person.create({ data: row(name, name) })
          await person.create({ data: row(name, 'taken') })
        },
        unhurried(),
      ),
  },
]

const startsDoomed = { startsWith: 'Doomed' }

/** Every way to read, each for rows that are never committed. */
const looks: (() => Promise<unknown[]>)[] = [
  async () => {
    const query = '{ people(where: { name: { startsWith: "Doomed" } }) { name } }'
    return (await granted(newsroom.ask(query, { as: 'editor' }))).people
  },
  async () => newsroom.context.sudo().db.Article.findMany({ where: { headline: startsDoomed } }),
  async () => newsroom.context.prisma.quote.findMany({ where: { text: startsDoomed } }),
  async () => newsroom.context.prisma.person.findMany({ where: { name: startsDoomed } }),
]

/** What each of many writes does, in the order in which they are started, and the id it keeps. */
const writes = Array.from({ length: saves + failures }, (_, number) => async () => {
  const round = Math.floor(number / (saves / failures + 1))
  if (number % (saves / failures + 1) > 0) {
    const way = ways[number % ways.length]
    return way && patiently(() => way(`Kept ${number}`))
  }
  const { write, reason } = doomed[round % doomed.length] ?? {}
  await expect(patiently(async () => write?.(`Doomed ${number}`))).rejects.toThrow(reason)
  return undefined
})

it(
  `keeps ${saves} saves beside ${failures} transactions that fail`,
  { timeout: 120_000 },
  async () => {
    const over = new AbortController()
    const seen: unknown[] = []
    const watching = looks.map(async look => {
      for (; !over.signal.aborted; await nextTurn()) seen.push(...(await look()))
    })
    const acknowledged = await someAtATime(inFlight, writes, write => write()).finally(() =>
      over.abort(),
    )
    await Promise.all(watching)
    expect(seen, 'rows seen before they were committed').toEqual([])

    await newsroom.close()
    expect(damage(newsroom.file)).toEqual([])
    const ids = acknowledged.filter(id => id !== undefined)
    expect(ids).toHaveLength(saves)
    const rows = storedRows(newsroom.file)
    const others = rows.Person?.filter(({ name }) => name !== 'Taken') ?? []
    expect(others.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(others.filter(({ name }) => !String(name).startsWith('Kept '))).toEqual([])
    for (const table of ['Article', 'Quote', 'Source', '_Article_people', '_Article_quotes'])
      expect(rows[table], table).toEqual([])
  },
)
