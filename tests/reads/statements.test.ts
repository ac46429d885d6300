import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { watchStatements } from '../faults/watchStatements.mjs'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { addCopies } from './addCopies'

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
  const statements: string[] = []
  const stop = watchStatements(sql => statements.push(sql))
  const { data, errors } = await asking.graphql.raw({ query })
  stop()
  expect(errors).toBeUndefined()
  expect(Object.values(data ?? {})).not.toContain(null)
  return statements
}

it('a page takes few statements, and as many with twenty articles as with two thousand', async () => {
  const counted = new Map<string, number[]>()
  for (const copies of [19, 1_980]) {
    addCopies(newsroom.file, slug, copies)
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
})

it('no statement of a reader’s article page, front page or person looks through a table', async () => {
  const database = new Database(newsroom.file, { readonly: true })
  for (const page of ['article', 'front', 'person'] as const)
    for (const sql of await statementsFor(pages[page], 'a reader')) {
      const values = Array.from(sql.matchAll(/\?/g), () => null)
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
      const details = plan.map(step => (step as { detail: string }).detail)
      expect(
        details.filter(detail => detail.startsWith('SCAN')),
        sql,
      ).toEqual([])
    }
  database.close()
})
