import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { rules } from '../../src/access'
import { queryLimits } from '../../src/graphql/queryLimits'
import { type Newsroom, type Role, roles } from '../support/newsroom'
import { connectionFields } from './connectionFields'
import { connectionQuestions, type ConnectionQuestion } from './connectionQuestions'
import { hiddenValues } from './hiddenValues'
import { type List, offeredLists } from './offeredLists'
import { withRule } from './withRule'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * Connections, found in the schema by their types, follow the rules of lists: two newsrooms that
 * differ only in what readers must not learn of answer a reader's every page alike, byte for byte;
 * and a connection of what a list has too, under the name without `Connection`, holds the same items.
 */

let plain: Newsroom
let hidden: Newsroom
let lists: List[]
let questions: ConnectionQuestion[]

beforeAll(async () => {
  plain = await openPlainWorld()
  const { world, ids } = await openHiddenWorld(plain)
  hidden = world
  lists = offeredLists(hidden.context)
  const { schema } = hidden.context.graphql
  const values = await hiddenValues(hidden.context, ids)
  questions = connectionQuestions(schema, lists, ids, values)
})
afterAll(() => Promise.all([plain.close(), hidden.close()]))

type Page = {
  edges: { cursor: string; node: { id?: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Every page of a connection as it is answered, and the ids on them. */
async function allPages(
  { ask }: Newsroom,
  as: Role,
  { query, read }: ConnectionQuestion,
  first: number,
) {
  const texts: string[] = []
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const { data, text } = await ask(query, { as, variables: { first, after } })
    texts.push(text)
    const page: Page | null = read(data)
    if (!page) break
    ids.push(...page.edges.map(({ node }) => node.id ?? ''))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  return { texts, ids }
}

const pageSizes = [1, 7, queryLimits.first]

/** What a reader is answered in one world and not in the other. */
async function toldApart(some: readonly ConnectionQuestion[]) {
  const found: string[] = []
  let pages = 0
  for (const question of some) {
    for (const first of pageSizes) {
      const [here, there] = [
        await allPages(plain, 'anonymous', question, first),
        await allPages(hidden, 'anonymous', question, first),
      ]
      pages += here.texts.length
      if (here.texts.join('\n') !== there.texts.join('\n')) found.push(question.query)
    }
  }
  return { found, pages }
}

describe('of every connection', { timeout: 300_000 }, () => {
  it('there is a question', () => {
    const { schema } = hidden.context.graphql
    const all = connectionFields(schema).map(({ on, field }) => `${on.name}.${field.name}`)
    expect(all.length).toBeGreaterThan(0)
    expect([...new Set(questions.map(({ name }) => name))].toSorted()).toEqual(all.toSorted())
  })

  it('no page tells a reader of anything hidden', async () => {
    const { found, pages } = await toldApart(questions)
    console.log(`${questions.length} questions, ${pages} pages, in both worlds`)
    expect(found).toEqual([])
  })

  it.each(roles)('the pages hold for %s what the list holds', async role => {
    let compared = 0
    for (const question of questions) {
      if (!question.asList) continue
      const { data } = await hidden.ask(question.asList.query, { as: role })
      const listed = question.asList.read(data)
      const { ids } = await allPages(hidden, role, question, 7)
      expect(ids.toSorted(), question.query).toEqual(listed.toSorted())
      compared += listed.length
    }
    expect(compared).toBeGreaterThan(0)
  })

  it('which the walk would notice if a rule were forgotten', async () => {
    for (const rule of ['readArticles', 'readLinked'] as const) {
      const ask = () => toldApart(questions)
      const { found } = await withRule([rules], rule, () => true as const, ask)
      expect(found.length, rule).toBeGreaterThan(0)
    }
  })
})
