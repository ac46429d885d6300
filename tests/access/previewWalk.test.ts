import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import type { Newsroom } from '../support/newsroom'
import { compareWorlds } from './compareWorlds'
import { forbiddenText } from './forbiddenText'
import { heavyQueries } from './heavyQueries'
import { hiddenValues } from './hiddenValues'
import { knownItems } from './knownItems'
import { type List, offeredLists, ownedLinksOf } from './offeredLists'
import type { Ids } from './plant'
import { reading } from './policy'
import { questions } from './questions'
import { rowsOf } from './rowsOf'
import { walkQueries } from './walkQueries'
import { withRule } from './withRule'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * The walks of canaryWalk.test.ts and oracleWalk.test.ts once more, for a reader with a preview
 * link: two newsrooms, both with the draft that the link is for, one of them with everything else
 * that must not be learnt of.
 */

const own = ['Article', 'Quote', 'Person', 'Source', 'Event'].map(list => `Previewed ${list}`)

let plain: Newsroom
let world: Newsroom
let lists: List[]
let ids: Ids
let queries: string[]

beforeAll(async () => {
  plain = await openPlainWorld()
  await addDraft(plain.context)
  const hidden = await openHiddenWorld(plain)
  ;({ world, ids } = hidden)
  lists = offeredLists(world.context)
  await linkHiddenArticles()
  const known = await knownItems(world.context, ids)
  const { schema } = world.context.graphql
  const others = known.filter(({ isTold }) => !isTold)
  queries = [...walkQueries(schema, others, 2), ...heavyQueries(schema, others)]
  ;[plain, world] = [await withPreview(plain), await withPreview(world)]
})
afterAll(() => Promise.all([plain.close(), world.close()]))

/** A draft that links something public and something of its own of each list. */
async function addDraft(context: Context<Session>) {
  const { db, prisma } = context.sudo()
  const named = (list: string) => ({ name: `Previewed ${list}` })
  const speaker = await db.Person.createOne({ data: named('Person') })
  const source = await db.Source.createOne({ data: named('Source') })
  const event = await db.Event.createOne({ data: { ...named('Event'), date: '2020-01-02' } })
  const quote = await db.Quote.createOne({
    data: {
      text: 'Previewed Quote',
      speaker: { connect: { id: speaker.id } },
      source: { connect: { id: source.id } },
    },
  })
  const both = (one: { id: string }, other: { id: string } | null) => ({
    connect: [{ id: one.id }, ...(other ? [{ id: other.id }] : [])],
  })
  await db.Article.createOne({
    data: {
      headline: 'Previewed Article',
      slug: 'previewed',
      quotes: both(quote, await prisma.quote.findFirst()),
      people: both(speaker, await prisma.person.findFirst()),
      sources: both(source, await prisma.source.findFirst()),
      events: both(event, await prisma.event.findFirst()),
    },
  })
}

/** Makes the hidden articles link all that is hidden: it would be seen if one of them were. */
async function linkHiddenArticles() {
  const article = lists.find(({ listKey }) => listKey === 'Article')
  if (!article) throw new Error('there are no articles')
  for (const { key, relation, far } of ownedLinksOf(article)) {
    if (relation.mode !== 'many' || reading[far.listKey]?.through !== relation.field) continue
    const connect = ids[far.listKey]?.hidden.map(id => ({ id })) ?? []
    for (const id of ids.Article?.hidden ?? [])
      await rowsOf(world.context, 'Article').update({ where: { id }, data: { [key]: { connect } } })
  }
}

/** The same newsroom, asked by somebody who has a preview link for the draft. */
async function withPreview(newsroom: Newsroom): Promise<Newsroom> {
  const { data } = await newsroom.ask(
    'mutation { createPreview(where: { slug: "previewed" }) { url } }',
    { as: 'editor' },
  )
  const preview = new URL(data.createPreview.url).pathname.split('/').at(-1) ?? ''
  return {
    ...newsroom,
    ask: (query, options) => newsroom.ask(query, { ...options, preview }),
  }
}

/** Asks everything, and gives the first things that somebody with the link should not be told. */
async function leaks(asked: readonly string[], { until = Infinity } = {}) {
  const forbiddenIn = await forbiddenText(world.context, 'anonymous')
  const found: { query: string; forbidden: string }[] = []
  const texts: string[] = []
  for (const query of asked) {
    const { text, errors } = await world.ask(query)
    const unfit = errors.find(({ extensions }) => extensions.code !== 'FORBIDDEN')
    if (unfit) throw new Error(`${unfit.message} in ${query}`)
    const forbidden = forbiddenIn(text)
    if (forbidden) found.push({ query, forbidden })
    texts.push(text)
    if (found.length >= until) break
  }
  return { found: found.slice(0, 3), texts }
}

describe('with a preview link', { timeout: 300_000 }, () => {
  it('whatever is asked, two items deep, the draft is all that is told more', async () => {
    const { found, texts } = await leaks(queries)
    console.log(`${queries.length} queries`)
    expect(found).toEqual([])
    for (const [i, query] of queries.entries())
      expect(texts[i], query).toBe((await plain.ask(query)).text)
    const all = texts.join('\n')
    for (const name of own) expect(all).toContain(name)
  })

  it('nothing hidden is learnt by what can be filtered and sorted by', async () => {
    const values = await hiddenValues(world.context, ids)
    const ways = questions(world.context.graphql.schema, values)
    const asked = lists.flatMap(list => [
      ...ways.byOwnFields(list),
      ...ways.byLinkedFields(list),
      ...ways.byOrder(list),
    ])
    console.log(`${asked.length} queries, in both worlds`)
    const { toldApart } = await compareWorlds([plain, world], asked, 'anonymous')
    expect(toldApart.slice(0, 3)).toEqual([])
  })
})

describe('the walk would notice if a preview link also showed', { timeout: 300_000 }, () => {
  const seen = async (listKey: string, query: () => object | true) => {
    const list = lists.find(each => each.listKey === listKey)
    if (!list) throw new Error(`there is no ${listKey}`)
    const { access, graphql } = list
    const asked = queries.filter(each => each.startsWith(`{ ${graphql.names.listQueryName}`))
    const ask = async () => (await leaks(asked, { until: 1 })).found.length
    return withRule([access], 'filter', { ...access.filter, query } as never, ask) // any rule's type
  }

  it('other drafts', async () => {
    expect(await seen('Article', () => ({ status: { equals: 'draft' } }))).toBe(1)
  })

  it.each(['Quote', 'Person', 'Source', 'Event'])(
    'each %s that any article links',
    async listKey => {
      expect(await seen(listKey, () => ({ articles: { some: {} } }))).toBe(1)
    },
  )
})
