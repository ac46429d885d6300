import { isDeepStrictEqual } from 'node:util'

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom, testEngine } from '../support/newsroom'
import { marked, search, searchQuery, slugsOf } from './searching'
import { seed } from './seed'

const story = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  await publish({ headline: 'Headline about zeppelins', body: 'Airships.' })
  await publish({ headline: 'Body', body: 'It mentions zeppelins, and zeppelins again.' })
  await publish({ headline: 'Dek', summary: 'Zeppelins.', body: 'Airships.' })
  await publish({ slug: 'seoul', headline: '조선일보 뉴스', body: '김정은이 北京市に 到着した。' })
  await publish({
    slug: 'cairo',
    headline: 'مؤتمر السلام',
    body: 'Łódź, Straße, œuvre. <b>bold & sons</b>',
  })
})
afterAll(() => newsroom.close())

type Text = { headline: string; summary?: string; body: string; slug?: string }

const inOneBlock = (text: string) => [{ type: 'paragraph', children: [{ text }] }]

async function publish({ body, ...data }: Text) {
  const { db } = newsroom.context.sudo()
  const published = { status: 'published' as const, publishedAt: new Date('2020-02-01') }
  return db.Article.createOne({ data: { ...data, ...published, body: inOneBlock(body) } })
}

describe('the bundled story is found by', () => {
  it.each([
    ['words of its headline', 'diplomatic talks', 'The Us hopes to restart [diplomatic] [talks]'],
    ['words of its body', 'encouraging sign ', 'So I think that’s an [encouraging] [sign]'],
    ['words side by side', '“back on track”', 'Pyongyang “[back on track]” and implement'],
    ['a name in its own glyphs', 'O ‘Brien Washington', 'Robert [O] ‘[Brien], the White House'],
    ['a name in other glyphs', "o'brien axios", 'Robert [O ‘Brien], the White House'],
    ['a name with accents', 'Pyöngyáng', 'talks with [Pyongyang] “back'],
    ['the beginning of a word', 'denucl', 'to the [denuclearization] of the'],
    ['words of a quote', '"we want these [negotiations]"', 'that [we want these [negotiations]]'],
    ['the alternate name of a person', 'Chairman Kim ', 'fulfill [Chairman] [Kim]’s'],
    ['the short name of a source', 'KCNA ', '[KCNA]'],
    ['the name of an event', '"ballistic missile launch"', 'First intercontinental [ballistic'],
    ['a keyword', 'diplomacy ', '[diplomacy]'],
  ])('%s: %s', async (_by, query, passage) => {
    const [edge] = (await search(newsroom, query)).edges
    expect(edge?.node.slug).toBe(story)
    expect(edge && marked(edge.snippet)).toContain(passage)
    expect(edge && marked(edge.snippet)).toMatch(/\[.+\]/)
  })

  it.each([
    'zeppelin talks', // each word is somewhere, but not both
    '"track on back"',
    '"gift. Mr. Kim"', // across two paragraphs
    'Foreign ministry advisory',
    'rights not established', // usage terms are not searched
    'seeded', // nor are notes to editors
  ])('but not by %s', async query => expect(await slugsOf(newsroom, query)).not.toContain(story))
})

describe('any script is found', () => {
  it.each([
    ['Korean before a particle', '김정은', ['seoul']],
    ['Chinese inside of a word', '北京', ['seoul']],
    ['but not in another order', '京北', []],
    ['Arabic', 'السلام', ['cairo']],
    ['Arabic with vowel signs', 'السَّلام', ['cairo']],
    ['Latin without its strokes', 'lodz strasse oeuvre', ['cairo']],
  ])('%s: %s', async (_what, query, slugs) => {
    expect(await slugsOf(newsroom, query)).toEqual(slugs)
  })
})

it('puts a word in the headline before one in the dek, and that before two in the body', async () => {
  const { edges } = await search(newsroom, 'zeppelins')
  expect(edges.map(({ node }) => node.headline)).toEqual([
    ...['Headline about zeppelins', 'Dek', 'Body'],
  ])
  const ranks = edges.map(({ rank }) => rank)
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  expect(Math.min(...ranks)).toBeGreaterThan(0)
})

it('answers markup in a text as text', async () => {
  const [edge] = (await search(newsroom, 'bold sons')).edges
  expect(edge?.snippet).toEqual({
    field: 'body',
    parts: [
      { text: 'Łódź, Straße, œuvre. <b>', isMatch: false },
      { text: 'bold', isMatch: true },
      { text: ' & ', isMatch: false },
      { text: 'sons', isMatch: true },
      { text: '</b>', isMatch: false },
    ],
    isCutBefore: false,
    isCutAfter: false,
  })
})

it.each(['reporter', 'editor', 'admin'] as const)('finds for %ss what readers find', async as => {
  const { db } = newsroom.context.sudo()
  const draft = await db.Article.createOne({ data: { headline: `Draft of a zeppelin by ${as}` } })
  expect(await search(newsroom, 'zeppelins', { as })).toEqual(await search(newsroom, 'zeppelins'))
  expect((await search(newsroom, 'draft', { as })).edges).toEqual([])
  await db.Article.deleteOne({ where: { id: draft.id } })
})

describe('whatever is typed', () => {
  const signs = ['', ' ', '"', '“', '""', '*', '^', '-', ':', '(', ')', '%_\\', '\uffff']
  const syntax = [
    ...['NEAR(', 'AND', 'NOT kim', 'OR OR', 'headline:kim', 'kim*', '{headline}:kim'],
    ...['"kim" NEAR/2 "un"', "'; DROP TABLE Article; --"],
  ]
  const broken = ['kim\u0000un', '\u0000', '\ud800', 'kim \udc00', '\u0301'.repeat(2_000)]
  const long = ['a'.repeat(10_000), 'a '.repeat(5_000), '"'.repeat(9_999), '北'.repeat(10_000)]

  it.each(Object.entries({ signs, syntax, broken, long }))(
    'is no error: %s',
    async (_, queries) => {
      for (const query of queries)
        expect((await search(newsroom, query)).edges, query.slice(0, 30)).toBeInstanceOf(Array)
    },
  )

  it(`is no error (seed ${seed})`, async () => {
    const unit = fc.oneof(
      fc.constantFrom(...'"“”’*^-:(){}+ \u0000\ud800', ' AND ', ' NEAR/3 ', 'kim', '北', 'ß'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 30 }), async pieces => {
        const { edges, pageInfo } = await search(newsroom, pieces.join(''))
        expect(edges.length).toBeLessThanOrEqual(6)
        expect(pageInfo.hasNextPage).toBe(false)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('pages', () => {
  it('follow each other to the end', async () => {
    const all = (await search(newsroom, 'zeppelins')).edges
    const seen: string[] = []
    let after: string | null = null
    const { length } = all
    while (seen.length < length) {
      const { edges, pageInfo } = await search(newsroom, 'zeppelins', { first: 1, after })
      seen.push(...edges.map(({ node }) => node.slug))
      expect(pageInfo.hasNextPage).toBe(seen.length < length)
      expect(pageInfo.hasPreviousPage).toBe(seen.length > 1)
      after = pageInfo.endCursor
    }
    expect(seen).toEqual(all.map(({ node }) => node.slug))
    expect((await search(newsroom, 'zeppelins', { after })).edges).toEqual([])
  })

  it('go on after an article, though what was published since has changed every rank', async () => {
    const first = await search(newsroom, 'zeppelins', { first: 1 })
    const rest = await search(newsroom, 'zeppelins', { after: first.pageInfo.endCursor })
    for (const number of [1, 2, 3])
      await publish({ headline: `Zeppelins, zeppelins ${number}`, body: 'Zeppelins.' })
    const { edges } = await search(newsroom, 'zeppelins', { after: first.pageInfo.endCursor })
    const slugs = edges.map(({ node }) => node.slug).filter(slug => !/\d$/.test(slug))
    expect(slugs).toEqual(rest.edges.map(({ node }) => node.slug))
    const areRanksAlike = isDeepStrictEqual(
      edges.map(({ rank }) => rank),
      rest.edges.map(({ rank }) => rank),
    )
    expect(areRanksAlike).toBe(testEngine === 'postgresql') // which ranks an article by itself
  })

  it.each([
    ['of another query', 'airships'],
    ['that nobody made', 'zeppelins'],
  ])('do not begin after a cursor %s', async (what, query) => {
    const { pageInfo } = await search(newsroom, 'zeppelins', { first: 1 })
    const after = what.startsWith('of') ? pageInfo.endCursor : 'abc'
    const { errors } = await newsroom.ask(searchQuery, { variables: { query, after } })
    expect(errors[0]).toMatchObject({ extensions: { code: 'VALIDATION_FAILED' } })
  })

  it('count into what a query may cost', async () => {
    const inside = 'node { people(take: 100) { quotes(take: 2) { id } } }'
    const query = (first: number) =>
      `{ searchArticles(query: "kim", first: ${first}) { edges { ${inside} } } }`
    expect((await newsroom.ask(query(20))).errors).toEqual([])
    for (const first of [100, 101])
      expect((await newsroom.ask(query(first))).errors[0]).toMatchObject({
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      })
  })
})
