import * as fc from 'fast-check'
import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'

import { checkQueryLimits, createQueryLimits, type LimitedRequest } from '../../src/graphql/limits'
import { type LimitName, queryLimits } from '../../src/graphql/queryLimits'
import {
  ands,
  byFilter,
  byUpdate,
  deepRichText,
  fieldsOf,
  nest,
  richText,
  times,
  zeros,
} from './requests'

const schema = buildSchema(`
  interface Named { name: String, articles: [Article!] }
  type Person implements Named { name: String, articles: [Article!] }
  type Quote { text: String, articles: [Article!], speaker: Person }
  type Article {
    headline: String
    keywords: [String!]
    people: [Person!]!
    quotes: [Quote!]!
    revisionOf: Article
    pages(take: Int): [Article!]!
    shortPages(take: Int! = 50): [Article!]!
    stories(first: Int! = 20): StoryConnection!
  }
  type StoryConnection { edges: [StoryEdge!]!, pageInfo: PageInfo! }
  type StoryEdge { cursor: String!, node: Article! }
  type PageInfo { endCursor: String }
  type Query { articles: [Article!], named: [Named!], article: Article, pages(take: Int): [Article!]!,
    stories(first: Int! = 20): StoryConnection! }
`)
const checkWithSchema = createQueryLimits(schema)

/** To-many fields inside each other: articles, their people, their articles … */
const lists = (n: number) =>
  times(n, i => (i % 2 === 0 ? '{ articles' : '{ people')) + ' { __typename }' + '}'.repeat(n)

/** For each limit, a request that reaches n of it and is far from every other limit. */
const reaching = {
  characters: n => ({ query: '{ a } #'.padEnd(n, 'x') }),
  tokens: n => ({ query: `{ a(body: [${times(n - 9, () => '0')}]) }` }),
  brackets: n => ({ query: `query ($a: ${nest(n - 1, '[', 'Int', ']')}) { a }` }),
  operations: n => ({ query: times(n, i => `query Q${i} { a }`) }),
  fragments: n => ({ query: `{ a } ${times(n, i => `fragment F${i} on Query { a }`)}` }),
  directives: n => ({ query: `{ a ${times(n, () => '@skip(if: false)')} }` }),
  rootFields: n => ({ query: `{ ${times(n, i => `f${i}`)} }` }),
  depth: n => ({ query: nest(n - 1, '{ a ', '{ a }', '}') }),
  introspectionDepth: n => ({
    query: `{ __type ${nest(n - 2, '{ ofType ', '{ name }', '}')} }`,
  }),
  selectionSets: n => ({ query: nest(n - 1, '{ ... ', '{ a }', '}') }),
  fields: n => ({ query: `{ a { ${times(n - 1, i => `f${i}`)} } }` }),
  aliases: n => ({ query: `{ a { ${times(n, i => `a${i}: name`)} } }` }),
  listLevels: n => ({ query: lists(n) }),
  rows: n => {
    const more = Math.floor(n / 100) - 101
    const inner = `pages { id } more: pages(take: ${more}) { id }`
    return { query: `{ pages { ${inner} } rest: pages(take: ${n % 100}) { id } }` }
  },
  inputDepth: n => byFilter(ands(n)),
  listLength: n => byFilter({ id: { in: zeros(n) } }),
  inputNodes: n => byFilter(fieldsOf(n - 1)),
  jsonDepth: n => byUpdate({ body: deepRichText(n) }),
  jsonNodes: n => byUpdate({ body: richText(n) }),
  take: n => ({ query: `{ articles(take: ${n}) { id } }` }),
  skip: n => ({ query: `{ articles(skip: ${n}) { id } }` }),
  first: n => ({ query: `{ stories(first: ${n}) { edges { node { id } } } }` }),
} satisfies Record<LimitName, (n: number) => LimitedRequest>

const reachable = Object.entries(reaching).map(([name, request]) => {
  const limit = queryLimits[name as LimitName] // Object.entries forgets that the keys are names
  return { name, limit, beyond: limit + 1, request }
})

describe('a request', () => {
  it.each(reachable)('may reach $limit of $name', ({ limit, request }) => {
    expect(checkWithSchema(request(limit))).toBeNull()
  })

  it.each(reachable)('may not reach $beyond of $name', ({ limit, beyond, request }) => {
    const violation = checkWithSchema(request(beyond))
    expect(violation?.code).toBe('QUERY_TOO_COMPLEX')
    expect(violation?.message).toMatch(/^The query [^.]+\.$/)
    expect(violation?.message).toMatch(
      new RegExp(`\\D${beyond}\\b.*\\blimit is (0 to )?${limit}\\b`),
    )
  })
})

describe('lists inside each other', () => {
  it.each([
    [
      'single items are no level',
      '{ article { revisionOf { revisionOf { people { name } } } } }',
      0,
    ],
    ['lists of scalars are no level', '{ articles { people { articles { keywords } } } }', 0],
    ['side by side they do not add up', '{ articles { people { name } quotes { text } } }', 0],
    [
      'single items between do not hide them',
      '{ articles { quotes { speaker { articles { people { name } } } } } }',
      4,
    ],
    ['nor do aliases', '{ a: articles { b: people { c: articles { d: quotes { text } } } } }', 4],
    [
      'nor fragments',
      '{ articles { ...F } } fragment F on Article { people { articles { ... { quotes { text } } } } }',
      4,
    ],
    [
      'nor interfaces',
      '{ named { articles { people { ... on Named { articles { headline } } } } } }',
      4,
    ],
    [
      'unknown fields are left to validation',
      '{ nobody { knows { articles { these { a } } } } }',
      0,
    ],
    ['so are names that every object has', '{ constructor { __proto__ { toString { a } } } }', 0],
  ])('%s', (_, query, atLeast) => {
    expect(checkWithSchema({ query })?.message ?? 'passes').toMatch(
      atLeast ? `nests lists too deeply (at least ${atLeast},` : 'passes',
    )
  })

  it('are not told apart without a schema', () => {
    expect(checkQueryLimits({ query: lists(4) })).toBeNull()
  })
})

describe('a page', () => {
  it.each([
    ['without a take counts as a hundred', '{ pages { pages { id } rest: pages { id } } }', 20_100],
    ['without a take counts as what its field answers', '{ pages { shortPages { id } } }', 0],
    [
      'that answers fifty is counted like any other',
      '{ pages { shortPages { id } more: shortPages { id } rest: shortPages { id } } }',
      15_100,
    ],
  ])('%s', (_, query, atLeast) => {
    expect(checkWithSchema({ query })?.message ?? 'passes').toMatch(
      atLeast ? `too many items (at least ${atLeast},` : 'passes',
    )
  })
})

/** Connections inside each other, each as long as its `first` says. */
const connections = (...firsts: string[]) =>
  firsts.map(first => `{ stories${first} { edges { node `).join('') +
  '{ id }' +
  ' } } }'.repeat(firsts.length)

const ones = ['(first: 1)', '(first: 1)', '(first: 1)']

describe('a connection', () => {
  it.each([
    ['may hold as many items as a list', connections('(first: 100)', '(first: 100)'), 0],
    [
      'counts no more items inside it than the budget has',
      connections('(first: 100)', '(first: 100)', '(first: 2)'),
      30_100,
    ],
    ['counts as twenty without a first', connections('', '', ''), 0],
    ['counts as many as that inside each other', connections('', '', '(first: 30)'), 12_420],
    [
      'counts what is inside its nodes for each of them',
      '{ stories(first: 100) { edges { node { pages { id } shortPages { id } } } } }',
      15_100,
    ],
    [
      'counts its items though none are selected',
      '{ pages { stories { pageInfo { endCursor } } pages { id } } }',
      12_100,
    ],
    [
      'counts an item once, though edges are selected twice',
      '{ pages { stories(first: 100) { edges { cursor } again: edges { node { id } } } } }',
      0,
    ],
  ])('%s', (_, query, atLeast) => {
    expect(checkWithSchema({ query })?.message ?? 'passes').toMatch(
      atLeast ? `too many items (at least ${atLeast},` : 'passes',
    )
  })

  it.each([
    ['is one list level: its edges', connections(...ones), 'passes'],
    ['is one more below three', `{ articles ${connections(...ones)} }`, 'at least 4,'],
  ])('%s', (_, query, expected) => {
    expect(checkWithSchema({ query })?.message ?? 'passes').toMatch(expected)
  })

  it.each(['-1', '101'])('of first: %s is refused, sent as a variable too', first => {
    const refused = `The query passes first: ${first} (the limit is 0 to 100): ask for one page at a time.`
    const variables = { n: Number(first) }
    const byVariable = 'query ($n: Int!) { stories(first: $n) { pageInfo { endCursor } } }'
    for (const request of [
      { query: connections(`(first: ${first})`) },
      { query: byVariable, variables },
    ])
      expect(checkWithSchema(request)?.message).toBe(refused)
  })
})

describe('rich text', () => {
  const long = richText(queryLimits.jsonNodes)
  const short = richText(queryLimits.listLength + 2)
  const json = 'mutation ($text: JSON) { createArticle(data: { body: $text }) { id } }'

  it.each<[name: string, request: LimitedRequest, refused: string | null]>([
    ['may be long under body', byUpdate({ headline: 'A', body: long }), null],
    ['may be long under content', byUpdate({ content: long }), null],
    ['may be long in a variable of any name', { query: json, variables: { text: long } }, null],
    ['may be deep', byUpdate({ body: deepRichText(queryLimits.jsonDepth) }), null],
    ['may be a literal', { query: `{ a(data: { body: ${JSON.stringify(short)} }) }` }, null],
    ['may hold keys that limits name', byUpdate({ body: { take: -1, where: short } }), null],
    ['may not be long under another key', byUpdate({ summary: short }), 'too long a list'],
    ['frees only itself', byUpdate({ body: long, keywords: short }), 'too long a list'],
    [
      'is limited over all bodies together',
      byUpdate({ body: long, content: richText(1) }),
      'too much rich text',
    ],
  ])('%s', (_, request, refused) => {
    expect(checkQueryLimits(request)?.message ?? 'passes').toContain(refused ?? 'passes')
  })
})

describe('a text that is not GraphQL', () => {
  it.each([
    ['', 'Correct the query at line 1, column 1: Unexpected <EOF>.'],
    ['{ a ', 'Correct the query at line 1, column 5: Expected Name, found <EOF>.'],
    ['{\n  a(x: ?)\n}', 'Correct the query at line 2, column 8: Unexpected character: "?".'],
    ['}}}{', 'Correct the query at line 1, column 1: Unexpected "}".'],
  ])('%j is refused with its place', (query, message) => {
    expect(checkQueryLimits({ query })).toEqual({ code: 'GRAPHQL_PARSE_FAILED', message })
  })

  it('is quoted in part only', () => {
    const message = checkQueryLimits({ query: `{ a } ${'x'.repeat(90_000)}` })?.message
    expect(message).toMatch(/Unexpected Name "xxx/)
    expect(message?.length).toBeLessThan(300)
  })
})

describe('whatever is sent', () => {
  const words = `{ } ( ) [ ] : = ! & | ... on a F $v @skip fragment query take -1 "s" """ #`.split(
    ' ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words, '\n'), { maxLength: 40 }).map(some => some.join(' ')),
  )

  it('a short text fails to parse here exactly when graphql-js cannot parse it', () => {
    fc.assert(
      fc.property(text, query => {
        const failed = checkQueryLimits({ query })?.code === 'GRAPHQL_PARSE_FAILED'
        expect(failed).toBe(!parses(query))
      }),
      { numRuns: 2_000 },
    )
  })

  it('any JSON is taken as variables', () => {
    const query = 'query ($v: V = {}) { a(take: $v, where: { x: $v }, body: $v) }'
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ v: fc.jsonValue() })), variables => {
        expect(checkQueryLimits({ query, variables })?.code ?? 'QUERY_TOO_COMPLEX').toBe(
          'QUERY_TOO_COMPLEX',
        )
      }),
    )
  })
})

function parses(query: string): boolean {
  try {
    parse(query)
    return true
  } catch {
    return false
  }
}
