import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { atomically } from '../../src/database/atomically'
import { type Newsroom, openNewsroom, type Role } from '../support/newsroom'
import {
  articleOf,
  compare,
  connections,
  type Item,
  item,
  type Numbered,
  steady,
} from './connectionModel'

/*
 * Pages of connections against a model, on the real database, while articles are published and
 * withdrawn, and dates are changed, between one page and the next. A failure prints its seed.
 */

const count = 20
const person = 'somebody'
let newsroom: Newsroom

const idOf = (number: number) => `item${String(number).padStart(3, '0')}`
const numberOf = (id: string) => Number(id.slice('item'.length))

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { prisma } = newsroom.context.sudo()
  const updatedAt = new Date()
  const names = { name: 'Somebody', alternateNames: [], sameAs: [] }
  await prisma.person.create({ data: { id: person, slug: person, updatedAt, ...names } })
  const people = { connect: { id: person } }
  for (let number = 0; number <= count; number++) {
    const row = { id: idOf(number), slug: idOf(number), updatedAt }
    await prisma.quote.create({ data: { ...row, text: 'Words', speakerId: person } })
    await prisma.event.create({ data: { ...row, name: 'Talks', people } })
    const own = { connect: { id: row.id } }
    const linked = { quotes: own, events: own, people }
    const article = { ...row, headline: 'A', body: [], keywords: [], ...linked }
    await prisma.article.create({ data: article })
  }
})
afterAll(() => newsroom.close())

const write = (items: readonly Numbered[]) =>
  atomically(newsroom.context.sudo(), async ({ prisma }) => {
    for (const each of items) {
      const where = { id: idOf(each.number) }
      const { saidOn, earliestDate, latestDate, name } = each
      await prisma.article.update({ where, data: articleOf(each) })
      await prisma.quote.update({ where, data: { saidOn } })
      await prisma.event.update({ where, data: { earliestDate, latestDate, name } })
    }
  })

type Name = keyof typeof connections
type Asked = { first: number; after?: string | null; section?: string | null }
type Answered = {
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** Asks for a page over HTTP. */
async function ask(name: Name, as: Role, { first, after, section }: Asked): Promise<Answered> {
  const own = name === 'articlesConnection' ? ', section: $section' : ''
  const page = `${name}(first: $first, after: $after${own}) {
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`
  const declared = `$first: Int!, $after: String${own && ', $section: String'}`
  const query = own ? page : `person(where: { slug: "${person}" }) { ${page} }`
  const { data, errors } = await newsroom.ask(`query (${declared}) { ${query} }`, {
    as,
    variables: { first, after, ...(own && { section }) },
  })
  expect(errors).toEqual([])
  return own ? data[name] : data.person[name]
}

/** What the model answers: the place of the cursor is where its item stood when it was handed out. */
function model(
  items: readonly Numbered[],
  name: Name,
  as: Role,
  { first, section }: Asked,
  after: ReturnType<(typeof connections)[Name]['place']> | undefined,
) {
  const { place } = connections[name]
  const seen = items
    .filter(each => as !== 'anonymous' || each.state === 'public')
    .filter(each => !section || each.section === section)
    .toSorted((a, b) => compare(place(a), place(b)))
  const rest = seen.filter(each => !after || compare(place(each), after) > 0)
  return {
    ids: rest.slice(0, first).map(({ number }) => idOf(number)),
    hasNextPage: rest.length > first,
    hasPreviousPage: rest.length < seen.length,
  }
}

type Step = { first: number; changes: readonly { number: number; to: Item }[] }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    first: fc.integer({ min: 1, max: 6 }),
    changes: fc.array(fc.record({ number: fc.nat({ max: count - 1 }), to: item }), {
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 12 },
)

/**
 * Pages to the end, with a step's changes after each page, and compares each page with the model.
 *
 * @returns what was told of the items that nothing changed, and what there was of them at the start
 */
async function pageThrough(
  name: Name,
  as: Role,
  section: string | null,
  start: readonly Item[],
  plan: readonly Step[],
) {
  const items: Numbered[] = [...start, steady].map((each, number) => ({ ...each, number }))
  await write(items)
  const untouched = new Set(items.map(({ number }) => idOf(number)))
  const expected = model(items, name, as, { first: Infinity, section }, undefined).ids
  const shown: string[] = []

  let after: string | null = null
  let place: ReturnType<(typeof connections)[Name]['place']> | undefined
  for (let turn = 0; ; turn++) {
    const { first, changes } = plan[turn] ?? { first: 3, changes: [] }
    const { edges, pageInfo }: Answered = await ask(name, as, { first, after, section })
    const ids = edges.map(({ node }) => node.id)
    const { hasNextPage, hasPreviousPage } = pageInfo
    expect({ ids, hasNextPage, hasPreviousPage }).toEqual(
      model(items, name, as, { first, section }, place),
    )
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null)
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null)
    shown.push(...ids)
    const last = items[numberOf(ids.at(-1) ?? '')]
    if (!hasNextPage || !last) break

    after = pageInfo.endCursor
    place = connections[name].place(last)
    for (const { number, to } of changes) {
      items[number] = { ...to, number }
      untouched.delete(idOf(number))
    }
    const changed = new Set(changes.map(({ number }) => number))
    await write(items.filter(({ number }) => changed.has(number)))
  }
  return {
    told: shown.filter(id => untouched.has(id)),
    expected: expected.filter(id => untouched.has(id)),
  }
}

describe.each(['anonymous', 'reporter'] as const)('for somebody who is %s', role => {
  it.each(Object.keys(connections) as Name[])(
    '%s tells all that was there, once and in order, whatever is changed between its pages',
    { timeout: 120_000 },
    async name => {
      const start = fc.array(item, { minLength: count, maxLength: count })
      const section = fc.constantFrom(null, 'World')
      await fc.assert(
        fc.asyncProperty(start, steps, section, async (items, plan, chosen) => {
          const asked = name === 'articlesConnection' ? chosen : null
          const { told, expected } = await pageThrough(name, role, asked, items, plan)
          expect(told).toEqual(expected)
        }),
        { numRuns: 12 },
      )
    },
  )
})

it('a cursor that somebody signed in was given says nothing more to a reader', async () => {
  const draft: Item = { ...steady, state: 'draft' }
  await write(
    [...Array.from({ length: count }, () => draft), steady].map((each, number) => ({
      ...each,
      number,
    })),
  )
  const everything = await ask('articlesConnection', 'reporter', { first: 100 })
  expect(everything.edges).toHaveLength(count + 1)
  const seen = { edges: [], hasNextPage: false, hasPreviousPage: true }
  for (const { cursor } of everything.edges) {
    const { edges, pageInfo } = await ask('articlesConnection', 'anonymous', {
      first: 5,
      after: cursor,
    })
    const { hasNextPage, hasPreviousPage } = pageInfo
    expect({ edges, hasNextPage, hasPreviousPage }).toEqual(seen)
  }
})
