import { AsyncLocalStorage } from 'node:async_hooks'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { watchStatements } from '../../src/database/statementWatch'
import { watchStatements as watchDatabases } from '../faults/watchStatements.mjs'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { addCopies } from './addCopies'
import { tablesLookedThrough } from './tablesLookedThrough'

/* How many statements the pages of a newsroom take, whatever is in it. */

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'

const pages = {
  article: `{ article(where: { slug: "${slug}" }) {
    headline body { document }
    quotes { text speaker { name } source { name } }
    people { name jobTitle }
    sources { name }
    events { name earliestDate }
  } }`,
  front: `{ articles(take: 20, orderBy: { publishedAt: desc }) {
    slug headline summary people(take: 2) { name }
  } }`,
  person: `{ person(where: { slug: "kim-jong-un" }) {
    name quotes(take: 50) { slug text saidOn } quotesCount
  } }`,
  /** What no page asks for: everything of everything. */
  whole: `{ articles(take: 10) {
    peopleCount quotesCount(where: { kind: { equals: partial } })
    quotes { articles(take: 2) { id } speaker { quotes(take: 3) { text } } source { name partOf { name } } }
    events { people { name } sources { name } }
    sources { parts { name } basisOf { name } }
  } }`,
}

const most = { article: 10, front: 6, person: 6, whole: 40 }

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

async function statementsFor(query: string, as: 'a reader' | 'an editor'): Promise<string[]> {
  const { context } = newsroom
  const session = { itemId: 'x', data: { id: 'x', name: 'The editor', role: 'editor' as const } }
  const asking = as === 'a reader' ? context.withSession(undefined) : context.withSession(session)
  const seen = { byDatabase: new Array<string>(), byServer: new Array<string>() }
  // The server has its own to do beside it, every second.
  const here = new AsyncLocalStorage<typeof seen>()
  const ends = [
    watchDatabases(sql => here.getStore()?.byDatabase.push(sql)),
    watchStatements(sql => here.getStore()?.byServer.push(sql)),
  ]
  const { data, errors } = await here.run(seen, () => asking.graphql.raw({ query }))
  for (const end of ends) end()
  expect(errors).toBeUndefined()
  expect(Object.values(data ?? {})).not.toContain(null)
  // What is told of a request (docs/operations.md) is what its database was asked.
  expect(seen.byServer.toSorted()).toEqual(seen.byDatabase.toSorted())
  return seen.byDatabase
}

const loading = { timeout: 120_000 }

it(
  'a page takes few statements, and as many with 20 articles as with 20,000',
  loading,
  async () => {
    const counted = new Map<string, number[]>()
    for (const copies of [19, 19_980]) {
      await addCopies(newsroom.context, slug, copies)
      for (const who of ['a reader', 'an editor'] as const)
        for (const [page, query] of Object.entries(pages)) {
          const key = `${page} of ${who}`
          const { length } = await statementsFor(query, who)
          counted.set(key, [...(counted.get(key) ?? []), length])
        }
    }
    console.log('statements:', Object.fromEntries(counted))
    for (const [key, [few = Infinity, many]] of counted) {
      const [page] = key.split(' ')
      expect(few, key).toBeLessThanOrEqual(most[page as keyof typeof most])
      expect(many, key).toBe(few)
    }
  },
)

it('no statement of a reader’s article page, front page or person looks through a table', async () => {
  for (const page of ['article', 'front', 'person'] as const)
    for (const sql of await statementsFor(pages[page], 'a reader'))
      expect(await tablesLookedThrough(newsroom.databaseUrl, sql), sql).toEqual([])
})
