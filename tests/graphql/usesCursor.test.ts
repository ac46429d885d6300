import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'

import { usesCursor } from '../../src/graphql/usesCursor'

type Case = [name: string, query: string, sent?: { variables?: unknown; operationName?: string }]

const using: Case[] = [
  ['a literal', '{ articles(cursor: { slug: "a" }) { slug } }'],
  ['an empty literal', '{ articles(cursor: {}) { slug } }'],
  ['below the root', '{ person { articles(take: 1, cursor: { slug: "a" }) { slug } } }'],
  ['under another name', '{ a: articles(cursor: { slug: "a" }) { slug } }'],
  [
    'a variable',
    'query ($c: C) { articles(cursor: $c) { slug } }',
    { variables: { c: { id: 1 } } },
  ],
  ['a variable inside', 'query ($s: ID) { articles(cursor: { id: $s }) { slug } }'],
  ['a default', 'query ($c: C = { id: 1 }) { articles(cursor: $c) { slug } }'],
  ['in a fragment', '{ ...F } fragment F on Q { articles(cursor: { id: 1 }) { slug } }'],
  [
    'in a fragment of a fragment',
    '{ ...F } fragment F on Q { a { ...G } } fragment G on A { b(cursor: { id: 1 }) { c } }',
  ],
  ['in an inline fragment', '{ ... @include(if: true) { a(cursor: { id: 1 }) { b } } }'],
  ['in fragments that go in a circle', '{ ...F } fragment F on Q { ...F a(cursor: { id: 1 }) }'],
  ['in a field that is skipped', '{ a(cursor: { id: 1 }) @skip(if: true) { b } }'],
  [
    'in the operation that runs',
    'query A { a } query B { a(cursor: { id: 1 }) }',
    { operationName: 'B' },
  ],
  ['in any operation, if none is named', 'query A { a } query B { a(cursor: { id: 1 }) }'],
]

const notUsing: Case[] = [
  ['no argument', '{ articles { slug } }'],
  ['null', '{ articles(cursor: null) { slug } }'],
  [
    'a variable that is null',
    'query ($c: C = {}) { a(cursor: $c) { b } }',
    { variables: { c: null } },
  ],
  ['a variable that is not sent', 'query ($c: C) { a(cursor: $c) { b } }', { variables: {} }],
  [
    'a variable only an object inherits',
    'query ($valueOf: C) { a(cursor: $valueOf) { b } }',
    { variables: {} },
  ],
  ['no variables', 'query ($c: C) { a(cursor: $c) { b } }', { variables: null }],
  ['a default of null', 'query ($c: C = null) { a(cursor: $c) { b } }'],
  ['a field of that name', '{ cursor { cursor } }'],
  ['an input field of that name', '{ a(where: { cursor: { id: 1 } }) { b } }'],
  ['in a fragment that nothing uses', '{ a } fragment F on Q { a(cursor: { id: 1 }) }'],
  [
    'in an operation that does not run',
    'query A { a } query B { a(cursor: {}) }',
    { operationName: 'A' },
  ],
]

describe('a cursor is used', () => {
  it.each(using)('%s', (_, query, sent) => {
    expect(usesCursor(parse(query), sent?.operationName, sent?.variables)).toBe(true)
    expect(usesCursor(query, sent?.operationName, sent?.variables)).toBe(true)
  })
})

describe('a cursor is not used', () => {
  it.each(notUsing)('%s', (_, query, sent) => {
    expect(usesCursor(parse(query), sent?.operationName, sent?.variables)).toBe(false)
  })
})
