import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Answer, Newsroom } from '../support/newsroom'
import { inputLiteral } from './inputLiteral'
import { isToldToReaders } from './isToldToReaders'
import { wheres } from './keyQuestions'
import { type List, offeredLists } from './offeredLists'
import { toldOfWithdrawn } from './policy'
import { type Row, rowsOf } from './rowsOf'
import { everythingOf } from './walkQueries'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * An article that readers knew and that was withdrawn is the one hidden item that they are told of,
 * if they ask for it by its slug: that it was withdrawn, when and why. All else of it is gone.
 */

let plain: Newsroom
let world: Newsroom
let list: List
let told: Row[]
let untold: Row[]
let visible: Row | undefined

beforeAll(async () => {
  plain = await openPlainWorld()
  const hidden = await openHiddenWorld(plain)
  world = hidden.world
  const articles = offeredLists(world.context).find(({ listKey }) => listKey === 'Article')
  if (!articles) throw new Error('there are no articles')
  list = articles
  const rows = await rowsOf(world.context, 'Article').findMany()
  const withdrawn = rows.filter(({ status }) => status === 'withdrawn')
  told = withdrawn.filter(row => isToldToReaders(list, row))
  untold = withdrawn.filter(row => !told.includes(row))
  visible = rows.find(({ id }) => hidden.ids.Article?.visible.includes(id))
})
afterAll(() => Promise.all([plain.close(), world.close()]))

/** Everything an answer says, by path; what is null, empty or nought says nothing. */
function said(value: unknown, path = ''): [string, unknown][] {
  if (value === null || value === '' || value === 0 || value === '0') return []
  if (typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => said(inner, path ? `${path}.${key}` : key))
}

const only = (codes: string[], { errors }: Answer) =>
  expect(errors.filter(({ extensions }) => !codes.includes(extensions.code))).toEqual([])

describe('of a withdrawn article a reader', { timeout: 300_000 }, () => {
  it('is told by its slug that it was withdrawn, when and why, and nothing else', async () => {
    const query = world.context.graphql.schema.getQueryType()?.getFields().article
    if (!query) throw new Error('nobody can ask for an article')
    expect(told).toHaveLength(1)
    for (const row of told) {
      const found = new Map<string, unknown>()
      const where = `{ slug: ${JSON.stringify(row.slug)} }`
      const queries = [...everythingOf(query, where), `{ article(where: ${where}) { jsonLd } }`]
      for (const one of queries) {
        const answer = await world.ask(one)
        only(['FORBIDDEN'], answer)
        for (const [path, value] of said(answer.data.article)) found.set(path, value)
      }
      console.log(`a withdrawn article: ${queries.length} queries`)
      const expected = Object.fromEntries(toldOfWithdrawn.map(key => [key, row[key]]))
      expect(Object.fromEntries(found)).toEqual({
        ...JSON.parse(JSON.stringify(expected)),
        readingMinutes: 1, // of no text at all
      })
    }
  })

  it('is told so by its slug alone, and not which other keys belong to it', async () => {
    const { schema } = world.context.graphql
    for (const row of told) {
      const found = wheres(list, schema, row, visible)
      const others = found.filter(where => Object.keys(where).join() !== 'slug')
      expect(others).toHaveLength(found.length - 1)
      for (const where of others) {
        const query = `{ article(where: ${inputLiteral(where)}) { slug status withdrawnReason } }`
        expect((await world.ask(query)).text, query).toBe((await plain.ask(query)).text)
      }
    }
  })

  it('is told nothing if it was withdrawn under an embargo that still runs', async () => {
    expect(untold).toHaveLength(1)
    for (const row of untold) {
      const query = `{ article(where: { slug: "${String(row.slug)}" }) { slug withdrawnReason } }`
      expect((await world.ask(query)).text).toBe((await plain.ask(query)).text)
    }
  })

  it('cannot find it in a list', async () => {
    for (const where of [
      'status: { equals: withdrawn }',
      'withdrawnReason: { not: { equals: "" } }',
    ]) {
      const query = `{ articles(where: { ${where} }) { slug } articlesCount(where: { ${where} }) }`
      expect((await world.ask(query)).data).toEqual({ articles: [], articlesCount: 0 })
    }
  })
})
