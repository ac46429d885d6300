import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
const prepared = vi.spyOn(Database.prototype, 'prepare')
/** The statements that each has needed, in the order in which they were first prepared. */
const statements = { seed: [] as string[], save: [] as string[] }

beforeAll(async () => {
  newsroom = await openNewsroom()
  prepared.mockClear()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  statements.seed = prepared.mock.calls.map(([sql]) => sql)
  const story = await oneOfEachList(newsroom)
  prepared.mockClear()
  await save(story, newsroom)
  statements.save = prepared.mock.calls.map(([sql]) => sql)
})
afterAll(async () => {
  prepared.mockRestore()
  await newsroom.close()
})

test('a seed reads what its packages name and nothing else', () => {
  expect(statements.seed.length).toBeGreaterThan(30)
  expect(scansIn(statements.seed, newsroom.file)).toEqual([])
})

test('saving an article, or what it links, reads what it links and nothing else', () => {
  expect(statements.save.length).toBeGreaterThan(30)
  expect(scansIn(statements.save, newsroom.file)).toEqual([])
})

const changes = {
  Quote: { text: 'Something else was said' },
  Person: { name: 'Somebody Else' },
  Source: { shortName: 'Else', text: 'Something else was said' },
  Event: { name: 'Something else' },
}

async function oneOfEachList({ context }: Newsroom) {
  const { quotes, people, sources, events, ...article } = await context
    .sudo()
    .prisma.article.findFirstOrThrow({
      include: { quotes: true, people: true, sources: true, events: true },
    })
  return { article, Quote: quotes[0], Person: people[0], Source: sources[0], Event: events[0] }
}

/** An editor revises the story, saves the copy, and changes one item of each list that it links. */
async function save(story: Awaited<ReturnType<typeof oneOfEachList>>, { ask }: Newsroom) {
  const change = async (mutation: string, variables: object) => {
    const { data, errors } = await ask(mutation, { as: 'editor', variables })
    expect(errors).toEqual([])
    return data.changed
  }
  const copy = await change(
    'mutation ($id: ID!) { changed: reviseArticle(where: { id: $id }) { id version } }',
    { id: story.article.id },
  )
  await change(
    `mutation ($id: ID!, $data: ArticleUpdateInput!) {
      changed: updateArticle(where: { id: $id }, data: $data) { id annotations { start } }
    }`,
    { id: copy.id, data: { version: copy.version, headline: 'Another headline' } },
  )
  for (const [list, data] of Object.entries(changes)) {
    const item = story[list as keyof typeof changes]
    await change(
      `mutation ($id: ID!, $data: ${list}UpdateInput!) {
        changed: update${list}(where: { id: $id }, data: $data) { id }
      }`,
      { id: item?.id, data: { version: item?.version, ...data } },
    )
  }
}

/**
 * What a statement may read from its beginning to its end: what it was given itself, and lists that
 * do not grow with the archive.
 */
const mayBeScanned = /^SCAN (?:\S+ VIRTUAL TABLE|\d+-ROW VALUES|asked|named|sub|main\.Webhook)\b/

/** What asks for nothing, and what every server asks once when it starts (src/search/catchUp.ts). */
const mayScan = /WHERE 1=0|^\s*SELECT "article" FROM "ArticleSearchEntry"$/

/** The statements for which SQLite reads all of a table, or makes an index of its own, each with why. */
function scansIn(statements: readonly string[], file: string): string[] {
  const database = new Database(file, { readonly: true })
  try {
    return statements
      .filter(sql => /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(sql) && !mayScan.test(sql))
      .flatMap(sql => {
        const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        const nothing = Array.from({ length: sql.split('?').length - 1 }, () => null)
        return plan
          .all(...nothing)
          .filter(({ detail }) => /^SCAN|AUTOMATIC/.test(detail) && !mayBeScanned.test(detail))
          .map(({ detail }) => `${detail}: ${sql}`)
      })
  } finally {
    database.close()
  }
}
