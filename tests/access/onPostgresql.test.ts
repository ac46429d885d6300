import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { exportStory } from '../../seed/export/exportStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { fillSearch } from '../../src/search/catchUp'
import { slugsOf } from '../search/searching'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { forbiddenText } from './forbiddenText'
import { knownItems } from './knownItems'
import type { Ids } from './plant'
import { walkQueries } from './walkQueries'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * A part of the walks of this folder, and of an article's life, on PostgreSQL: so much is asked at every
 * change. `npm run test:postgresql` asks all of it.
 */

let plain: Newsroom
let world: Newsroom
let ids: Ids

beforeAll(async () => {
  plain = await openPlainWorld('postgresql')
  ;({ world, ids } = await openHiddenWorld(plain))
  for (const { context } of [plain, world]) await fillSearch(context, new AbortController().signal)
})
afterAll(() => Promise.all([plain.close(), world.close()]))

it(
  'readers are told nothing that is hidden, just as where there is nothing else',
  {
    timeout: 120_000,
  },
  async () => {
    const known = (await knownItems(world.context, ids)).filter(({ isTold }) => !isTold)
    const all = walkQueries(world.context.graphql.schema, known)
    const queries = all.filter((_, at) => at % Math.ceil(all.length / 30) === 0)
    expect(queries.length).toBeGreaterThan(20)
    const forbiddenIn = await forbiddenText(world.context, 'anonymous')
    for (const query of queries) {
      const [here, there] = [await plain.ask(query), await world.ask(query)]
      expect(there.text, query).toBe(here.text)
      expect(forbiddenIn(there.text), query).toBeUndefined()
    }
  },
)

it('an article is found by readers while it is published', async () => {
  const act = async (verb: string, args = '') => {
    const mutation = `mutation { ${verb}Article(where: { slug: "airship" }${args}) { status } }`
    const { errors } = await plain.ask(mutation, { as: 'editor' })
    expect(errors).toEqual([])
  }
  const seen = async () => {
    const { data } = await plain.ask(
      `{ articlesCount(where: { headline: { startsWith: "THE AIRSHIP" } }) }`,
    )
    return [data.articlesCount, await slugsOf(plain, '"airship of O\'Brien"')]
  }
  const { db } = plain.context.sudo()
  await db.Article.createOne({ data: { headline: 'The airship of O’Brien', slug: 'airship' } })
  expect(await seen()).toEqual([0, []])
  await act('publish', ', override: "In a test."')
  expect(await seen()).toEqual([1, ['airship']])
  await act('withdraw', ', reason: "In a test."')
  expect(await seen()).toEqual([0, []])
})

it('a story comes out as it went in, to the byte, and goes in once', async () => {
  const newsroom = await openNewsroom('postgresql')
  const { context } = newsroom
  try {
    const story = readStoryPackage(bundledStory)
    await loadStory(story, context)
    const again = await loadStory(story, context)
    expect(new Set(again.steps.map(({ action }) => action))).toEqual(new Set(['unchanged']))
    const { id } = await context.prisma.article.findFirstOrThrow()
    const { files } = await exportStory(id, context)
    expect(files.map(({ name }) => name)).toEqual(['story.yaml', 'body.md', 'original.txt'])
    for (const { name, text } of files)
      expect(text, name).toBe(readFileSync(path.join(bundledStory, name), 'utf8'))
  } finally {
    await newsroom.close()
  }
})
