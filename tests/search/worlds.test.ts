import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openHiddenWorld, openPlainWorld } from '../access/worlds'
import { fillSearch } from '../../src/search/catchUp'
import { type Newsroom, roles } from '../support/newsroom'
import { indexedWords, publicWords } from './indexState'
import { search, searchQuery } from './searching'

/*
 * Two newsrooms that differ only in what readers must not learn of: a search must answer alike in
 * both, rank to the last digit, though the hidden words are those of the public articles too.
 */

let plain: Newsroom
let hidden: Newsroom

beforeAll(async () => {
  plain = await openPlainWorld()
  ;({ world: hidden } = await openHiddenWorld(plain))
  for (const world of [plain, hidden]) await fillSearch(world.context, new AbortController().signal)
  await addHiddenWords(hidden)
})
afterAll(() => Promise.all([plain.close(), hidden.close()]))

const day = 24 * 60 * 60 * 1_000

/** Articles that are not public, each in its own way and all about what the public ones are about. */
async function addHiddenWords({ context, ask }: Newsroom) {
  const { db } = context.sudo()
  const tomorrow = new Date(Date.now() + day)
  const published = { status: 'published', publishedAt: new Date('2020-02-01') } as const
  const states = [
    { status: 'draft' },
    { status: 'inReview' },
    { status: 'scheduled', scheduledFor: tomorrow },
    { ...published, embargoUntil: tomorrow },
    { ...published, publishedAt: tomorrow },
    { ...published, status: 'withdrawn', withdrawnAt: new Date() },
  ] as const
  const people = { create: [{ name: 'Kim Secret Story', slug: 'kim-secret-story' }] }
  for (const state of states) {
    const headline = 'Another second story of Kim, O’Brien, missiles and Korea'
    const slug = `hidden-story-${Object.values(state).length}-${state.status}-${Math.random()}`
    await db.Article.createOne({
      data: { ...state, slug: slug.replace('.', ''), headline, summary: headline, people },
    })
    people.create = []
  }
  // Once found, but no more: nothing of it may be left in the statistics.
  const data = { headline: 'Korea, Korea, Kim and missiles', summary: 'Another story' }
  const { id } = await db.Article.createOne({ data })
  const act = async (verb: string, args = '') => {
    const mutation = `mutation { ${verb}Article(where: { id: "${id}" }${args}) { id } }`
    expect((await ask(mutation, { as: 'editor' })).errors).toEqual([])
  }
  const headlines = async () =>
    (await search({ ask }, 'missiles')).edges.map(({ node }) => node.headline)
  await act('publish', ', override: "In a test."')
  expect(await headlines()).toContain(data.headline)
  await act('withdraw', ', reason: "In a test."')
  expect(await headlines()).not.toContain(data.headline)
}

it('the index of each world holds all that is public, and nothing else', async () => {
  for (const { file, ask } of [plain, hidden])
    expect(indexedWords(file)).toEqual(await publicWords({ ask }))
  expect(indexedWords(hidden.file)).toEqual(indexedWords(plain.file))
})

describe('a search answers alike in both worlds', () => {
  it.each(roles)(
    'whoever asks: %s',
    async as => {
      const found = Object.values(indexedWords(plain.file)).flatMap(fields => Object.values(fields))
      const words = [...new Set(found.flatMap(list => list ?? []))].toSorted()
      const some = words.filter((_, at) => as === 'anonymous' || at % 20 === 0)
      const hiddenWords = ['canary', 'secret', 'hidden', 'Canary Article', 'Kim Secret Story']
      const first = some.filter((_, at) => at % 2 === 0)
      const pairs = first.map((word, at) => `${word} ${words[(at * 7) % words.length]} `)
      const beginnings = some.map(word => word.slice(0, 2))
      const queries = new Set([...some, ...pairs, ...beginnings, ...hiddenWords])
      let answered = 0
      for (const query of queries) {
        const asked = { as, variables: { query, first: 3 } }
        const [here, there] = [
          await plain.ask(searchQuery, asked),
          await hidden.ask(searchQuery, asked),
        ]
        expect(there.text, query).toBe(here.text)
        expect(here.errors, query).toEqual([])
        answered += here.data.searchArticles.edges.length
      }
      console.log(`${as}: ${queries.size} searches, ${answered} articles found, in both worlds`)
      expect(answered).toBeGreaterThan(queries.size / 4)
    },
    120_000,
  )
})
