import { expect } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStories } from '../../seed/load/loadStories'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { syntheticStories } from '../../seed/synthetic/syntheticStories'
import { databasePlace } from '../../src/database/databasePlace'
import { isMoved } from '../../src/database/move/side'
import { moveDatabase } from '../../src/database/move/moveDatabase'
import { fillSearch } from '../../src/search/catchUp'
import { randomNumbers } from '../faults/randomNumbers'
import { storedRows } from '../faults/storedRows'
import { makeDatabase, type Newsroom, openNewsroom, openNewsroomOn } from '../support/newsroom'
import { generatedQueries } from './generatedQueries'

/**
 * Moves a newsroom with the bundled story and so many invented ones from SQLite to PostgreSQL and
 * back: no row may be another afterwards, and the two engines must answer as many generated queries
 * alike, byte for byte, to readers and to editors, and find the same articles by the same words.
 */
export async function moveThereAndBack({ stories, queries }: { stories: number; queries: number }) {
  const here = await openNewsroom('sqlite')
  await loadStory(readStoryPackage(bundledStory), here.context)
  const packages = [...syntheticStories(stories)]
  for (let first = 0; first < packages.length; first += 200)
    await loadStories(packages.slice(first, first + 200), here.context)
  await addContrasts(here)

  const there = await makeDatabase('postgresql')
  const moved = await moveDatabase(databasePlace(here.databaseUrl), databasePlace(there))
  const back = await makeDatabase('sqlite')
  await moveDatabase(databasePlace(there), databasePlace(back))
  expect(unlike(rowsIn(here.databaseUrl), rowsIn(back))).toEqual([])

  const other = await openNewsroomOn(there)
  try {
    await fillSearch(other.context, new AbortController().signal)
    const texts = await wordsIn(here)
    const random = randomNumbers('generated queries')
    let found = 0
    for (const as of ['anonymous', 'editor'] as const) {
      const isReader = as === 'anonymous'
      for (const query of generatedQueries(queries, { random, words: texts, isReader })) {
        const [one, two] = await Promise.all([here.ask(query, { as }), other.ask(query, { as })])
        expect(two.text, query).toBe(one.text)
        const codes = one.errors.map(({ extensions }) => extensions.code)
        expect(codes, query).not.toContain('INTERNAL_ERROR')
        found += one.data.rows?.length ?? 0
      }
    }
    for (let number = 0; number < queries / 2; number++)
      await expectSameFound(searchFor(texts, random.below(texts.length)), [here, other])
    return { moved, found }
  } finally {
    await Promise.all([here.close(), other.close()])
  }
}

type Rows = ReturnType<typeof storedRows>

/** Every row but those that are not moved (src/database/move/side.ts). */
function rowsIn(url: string): Rows {
  const tables = Object.entries(storedRows(url.replace(/^file:/, '')))
  return Object.fromEntries(tables.filter(([name]) => isMoved(name)))
}

/** The rows of one database that the other does not have, and the other way round. */
function unlike(one: Rows, other: Rows): string[] {
  const texts = (all: Rows) =>
    new Set(
      Object.entries(all).flatMap(([table, rows]) =>
        rows.map(row => `${table} ${JSON.stringify(row)}`),
      ),
    )
  const [ours, theirs] = [texts(one), texts(other)]
  return [
    ...[...ours].filter(row => !theirs.has(row)),
    ...[...theirs].filter(row => !ours.has(row)),
  ]
}

/** What no story has: values that are nothing, capitals and accents, wildcards. */
async function addContrasts({ context }: Newsroom) {
  const { db } = context.sudo()
  const names = ['É', 'é', 'E', 'e', 'Zebra', 'zebra', '100 %', '100 _', 'C:\\temp', '-', '김', 'ß']
  for (const name of names) {
    await db.Person.createOne({ data: { name: `${name} Contrast`, familyName: name } })
    await db.Event.createOne({ data: { name: `${name} of no date` } })
    await db.Article.createOne({ data: { headline: `${name} HEADLINE of a draft`, section: name } })
  }
}

/** Texts of every list. */
async function wordsIn({ ask }: Newsroom): Promise<string[]> {
  const { data } = await ask(
    `{
      articles(take: 60, orderBy: { slug: asc }) { headline summary section dateline slug id }
      people(take: 60, orderBy: { slug: asc }) { name familyName jobTitle slug }
      quotes(take: 60, orderBy: { slug: asc }) { text saidOn slug }
      events(take: 60, orderBy: { slug: asc }) { name location dateAsWritten date earliestDate }
      sources(take: 60, orderBy: { slug: asc }) { name shortName url publishedOn }
    }`,
    { as: 'editor' },
  )
  const texts = Object.values(data).flatMap(rows =>
    rows.flatMap((row: object) => Object.values(row)),
  )
  return texts.filter((text): text is string => typeof text === 'string' && text !== '')
}

function searchFor(texts: readonly string[], at: number): string {
  const words = (texts[at] ?? '').split(/\s+/).slice(0, 3).join(' ')
  return at % 3 === 0 ? `"${words}"` : words.slice(0, Math.max(3, words.length - 2))
}

/** All that is found, page after page, and not the first of it: the engines sort it differently. */
async function expectSameFound(query: string, newsrooms: readonly Newsroom[]) {
  const found = await Promise.all(newsrooms.map(newsroom => allFound(query, newsroom)))
  expect(found[1], query).toEqual(found[0])
}

type Found = { node: { slug: string }; snippet: object }

async function allFound(query: string, { ask }: Newsroom): Promise<Found[]> {
  const search = `query ($query: String!, $after: String) {
    searchArticles(query: $query, first: 100, after: $after) {
      edges { node { slug } snippet { field } }
      pageInfo { hasNextPage endCursor }
    }
  }`
  const found: Found[] = []
  for (let after: string | null = null; ;) {
    const { data, errors } = await ask(search, { variables: { query, after } })
    expect(errors, query).toEqual([])
    const { edges, pageInfo } = data.searchArticles
    found.push(...edges)
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return found.toSorted((a, b) => (a.node.slug < b.node.slug ? -1 : 1))
}
