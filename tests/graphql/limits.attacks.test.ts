import { describe, expect, it } from 'vitest'

import { checkQueryLimits, type LimitedRequest } from '../../src/graphql/limits'
import { ands, andsLiteral, byFilter, fieldsOf, nest, richText, times, zeros } from './requests'

/** F0 spreads F1 `width` times, F1 spreads F2 …: width ** (depth - 1) fields in a short text. */
const bomb = (depth: number, width: number) => ({
  query: `{ a { ...F0 } } ${times(
    depth,
    i => `fragment F${i} on A { ${i < depth - 1 ? times(width, () => `...F${i + 1}`) : 'a'} }`,
  )}`,
})

const withFilter = (literal: string, where?: unknown) => ({
  query: `query ($w: W) { a(where: ${literal}) { id } }`,
  variables: { w: where },
})

type Attack = [name: string, request: () => LimitedRequest, problem: string]

const onSelections: Attack[] = [
  ['20 aliases and one', () => ({ query: `{ a { ${times(21, i => `a${i}: b`)} } }` }), 'aliases'],
  ['500 aliases', () => ({ query: `{ a { ${times(499, i => `a${i}: b`)} } }` }), 'aliases'],
  ['5,000 aliases', () => ({ query: `{ a { ${times(5_000, i => `a${i}: b`)} } }` }), 'tokens'],
  [
    '11 aliases, spread twice',
    () => ({
      query: `{ a { ...F } b { ...F } } fragment F on A { ${times(11, i => `a${i}: b`)} }`,
    }),
    'aliases (at least 22,',
  ],
  ['50 sign-ins', () => ({ query: `mutation { ${times(50, i => `a${i}: in`)} }` }), 'top-level'],
  [
    '24 sign-ins in two fragments',
    () => ({
      query: `mutation { ...A ... on Mutation { ...B } }
        fragment A on Mutation { ${times(12, i => `a${i}: signIn`)} }
        fragment B on Mutation { ${times(12, i => `b${i}: signIn`)} }`,
    }),
    'top-level fields (at least 24,',
  ],
  ['5,000 fields', () => ({ query: `{ a { ${times(5_000, i => `f${i}`)} } }` }), 'too many fields'],
  [
    'fields that nothing uses',
    () => ({ query: `{ a } fragment F on Q { ${times(500, i => `f${i}`)} }` }),
    'too many fields (at least 501,',
  ],
  [
    'fields in two fragments of one name',
    () => ({
      query: `{ a } ${times(2, () => `fragment F on Q { ${times(250, i => `f${i}`)} }`)}`,
    }),
    'too many fields (at least 501,',
  ],
  [
    'fields in operations that will not run',
    () => ({
      query: times(3, n => `query Q${n} { a { ${times(166, i => `f${i}`)} } }`),
      operationName: 'Q0',
    }),
    'too many fields (at least 501,',
  ],
  [
    '51 fragments of one name',
    () => ({ query: `{ a } ${times(51, () => 'fragment F on Q { a }')}` }),
    'too many fragments',
  ],
  ['2 to the 9th fields', () => bomb(10, 2), 'too many fields (at least 513,'],
  ['2 to the 49th fields', () => bomb(50, 2), 'too many fields (at least 1000000,'],
  ['90 to the 49th fields', () => bomb(50, 90), 'too many fields (at least 1000000,'],
  [
    'a deep field in fragments',
    () => ({
      query: `{ ...F12 } fragment F0 on Q { a }
        ${times(12, i => `fragment F${i + 1} on Q { a { ...F${i} } }`)}`,
    }),
    'nests fields too deeply (at least 13,',
  ],
  [
    'fragments in each other, from the outside in',
    () => ({
      query: `{ ...F0 } ${times(49, i => `fragment F${i} on Q { ${nest(64, '...{', `...F${i + 1}`, '}')} }`)}`,
    }),
    'nests fragments too deeply',
  ],
  [
    'fragments in each other, from the inside out',
    () => ({
      query: `{ a } fragment F0 on Q { a }
        ${times(40, i => `fragment F${i + 1} on Q { ... { ...F${i} } }`)}`,
    }),
    'nests fragments too deeply',
  ],
  ...[13, 20, 30, 40, 50].map((depth): Attack => [
    `depth ${depth}`,
    () => ({ query: nest(depth - 1, '{ a ', '{ a }', '}') }),
    `nests fields too deeply (at least ${depth},`,
  ]),
]

const onInputs: Attack[] = [
  ['1,200 ANDs as a literal', () => withFilter(andsLiteral(2_400)), 'nests brackets'],
  ['6 ANDs as a literal', () => withFilter(andsLiteral(12)), 'nests an input value'],
  ['1,200 ANDs in a variable', () => byFilter(ands(2_400)), 'nests an input value'],
  [
    '100,000 lists in each other',
    () => ({ ...byFilter(0), variables: JSON.parse(`{"where":${nest(100_000, '[', '0', ']')}}`) }),
    'nests an input value',
  ],
  ['depth in two halves', () => withFilter('{ AND: [$w] }', ands(9)), 'nests an input value'],
  [
    'a deep value over a default',
    () => ({ query: 'query ($w: W = {}) { a(w: $w) }', variables: { w: ands(11) } }),
    'nests an input value',
  ],
  ['a deep default', () => ({ query: `query ($w: W = ${andsLiteral(11)}) { a(w: $w) }` }), 'nests'],
  ['a deep directive', () => ({ query: `{ a @x(y: ${andsLiteral(11)}) }` }), 'nests an input'],
  [
    'a deep directive of an operation',
    () => ({ query: `query @x(y: ${andsLiteral(11)}) { a }` }),
    'nests an input value',
  ],
  [
    'a deep directive of a variable',
    () => ({ query: `query ($v: V @x(y: ${andsLiteral(11)})) { a }` }),
    'nests an input value',
  ],
  [
    'a deep directive of a fragment',
    () => ({ query: `{ a } fragment F on Q @x(y: ${andsLiteral(11)}) { a }` }),
    'nests an input value',
  ],
  ['a deep value nothing uses', () => ({ query: '{ a }', variables: { w: ands(11) } }), 'nests'],
  ['40,000 ids in a variable', () => byFilter({ id: { in: zeros(40_000) } }), 'too long a list'],
  ['4,000 ids', () => withFilter(`{ id: { in: [${times(4_000, String)}] } }`), 'too long a list'],
  ['40,000 ids', () => withFilter(`{ id: { in: [${times(40_000, String)}] } }`), 'characters'],
  [
    '1,001 articles to create',
    () => ({
      query: 'mutation ($data: [D!]!) { createArticles(data: $data) { id } }',
      variables: { data: zeros(1_001).map(() => ({ headline: 'A' })) },
    }),
    'too long a list (at least 1001,',
  ],
  [
    'one variable in 100 places',
    () => withFilter(`{ OR: [${times(100, () => '$w')}] }`, fieldsOf(30)),
    'too many input values',
  ],
  [
    'one variable in 40 spreads',
    () => ({
      query: `query { a { ${times(40, () => '...F')} } } fragment F on A { b(where: $w) { c } }`,
      variables: { w: fieldsOf(60) },
    }),
    'too many input values',
  ],
  [
    'one body in 40 articles',
    () => ({
      query: `mutation { createArticles(data: [${times(40, () => '{ body: $b }')}]) { id } }`,
      variables: { b: richText(2_000) },
    }),
    'too much rich text',
  ],
  [
    'a filter in a variable called body',
    () => ({ query: 'query ($body: W) { a(where: $body) }', variables: { body: ands(11) } }),
    'nests an input value',
  ],
  ['a filter by content', () => byFilter({ content: { in: zeros(300) } }), 'too long a list'],
  [
    'a body nothing uses',
    () => ({ query: '{ a }', variables: { body: zeros(300) } }),
    'long a list',
  ],
  [
    '40,000 variables nothing uses',
    () => ({ query: '{ a }', variables: fieldsOf(40_000) }),
    'too many input values',
  ],
]

const onPaging: Attack[] = [
  ['take -1', () => ({ query: '{ a(take: -1) }' }), 'take: -1 '],
  ['skip -1', () => ({ query: '{ a(skip: -1) }' }), 'skip: -1 '],
  ['skip 2³¹', () => ({ query: `{ a(skip: ${2 ** 31}) }` }), 'skip: 2147483648 '],
  ['take beyond numbers', () => ({ query: `{ a(take: ${'9'.repeat(400)}) }` }), 'take: Infinity '],
  ['a take sent', () => ({ query: '{ a(take: $n) }', variables: { n: 101 } }), 'take: 101 '],
  ['a skip sent', () => ({ query: '{ a(skip: $n) }', variables: { n: -1 } }), 'skip: -1 '],
  ['a default take', () => ({ query: 'query ($n: Int = 101) { a(take: $n) }' }), 'take: 101 '],
  ['an inner take', () => ({ query: '{ ...F } fragment F on Q { b(take: -5) }' }), 'take: -5 '],
]

const onTheParser: Attack[] = [
  ['100,000 braces', () => ({ query: '{'.repeat(100_000) }), 'nests brackets'],
  ['100,000 brackets', () => ({ query: `{ a(x: ${'['.repeat(99_000)}` }), 'nests brackets'],
  ['100,000 braces, closed', () => ({ query: nest(100_000, '{', 'a', '}') }), 'characters'],
  ['types in types', () => ({ query: `query ($a: ${'['.repeat(90_000)}` }), 'nests brackets'],
  ['a string of 1 MB', () => ({ query: `{ a(x: "${'x'.repeat(1e6)}") }` }), 'characters'],
  ['comments of 1 MB', () => ({ query: `${'#\n'.repeat(5e5)}{ a }` }), 'characters'],
  ['10,000 directives', () => ({ query: `{ a ${'@x'.repeat(10_000)} }` }), 'directives'],
  ['10,000 operations', () => ({ query: '{a}'.repeat(10_000) }), 'tokens'],
]

describe('an attack', () => {
  describe.each([
    ['on selections', onSelections],
    ['on inputs', onInputs],
    ['on paging', onPaging],
    ['on the parser', onTheParser],
  ])('%s', (_, attacks) => {
    it.each(attacks)('with %s is refused', (_name, request, problem) => {
      const violation = checkQueryLimits(request())
      expect(violation?.message).toContain(problem)
      expect(violation?.code).toBe('QUERY_TOO_COMPLEX')
    })
  })

  it('with a list is refused before its entries are read', () => {
    const ids = zeros(40_000)
    Object.defineProperty(ids, 0, {
      get() {
        throw new Error('read')
      },
    })
    expect(checkQueryLimits(byFilter({ id: { in: ids } }))?.code).toBe('QUERY_TOO_COMPLEX')
  })
})

describe('what only looks like an attack', () => {
  it.each([
    ['braces in a string', `{ a(x: "${'{'.repeat(1_000)}") }`],
    ['braces after an escaped quotation mark', `{ a(x: "\\"${'['.repeat(1_000)}") }`],
    ['braces in a block string', `{ a(x: """ " \\""" ${'{'.repeat(1_000)} """) }`],
    ['braces in a comment', `# ${'{'.repeat(1_000)}\n{ a }`],
    ['a quotation mark in a comment', '# "\n{ a }'],
    ['at signs in a string', `{ a(x: "${'@'.repeat(1_000)}") }`],
    ['a field called take', '{ take skip a(x: { take: -1 }) }'],
    ['a null take, which Keystone limits', '{ a(take: null) }'],
    ['a default that is overridden', 'query ($n: Int = 101) { a(take: $n) }', { n: 100 }],
    ['a default that null overrides', 'query ($n: Int = 101) { a(take: $n) }', { n: null }],
    ['renaming a field to itself', `{ a { ${times(30, () => 'id: id')} } }`],
    ['2 to the 8th fields', bomb(9, 2).query],
  ])('passes: %s', (_, query, variables?: unknown) => {
    expect(checkQueryLimits({ query, variables })).toBeNull()
  })
})

describe('fragments in a circle come to an end', () => {
  it.each([
    ['one', '{ ...F } fragment F on Q { a ...F }'],
    ['one, twice over', '{ ...F } fragment F on Q { a { ...F ...F } b { ...F } }'],
    [
      'three',
      '{ ...A } fragment A on Q { ...B } fragment B on Q { ...C } fragment C on Q { ...A }',
    ],
    ['that nothing uses', '{ a } fragment A on Q { ...B ...B } fragment B on Q { ...A ...A }'],
    ['that do not exist', '{ ...A ...B }'],
  ])('%s', (_, query) => {
    expect(checkQueryLimits({ query })).toBeNull()
  })
})
