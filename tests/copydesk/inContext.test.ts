import { describe, expect, it } from 'vitest'

import { inContext } from '../../src/copydesk/inContext'

type Row = [what: string, text: string, place: [start: number, end: number], shown: string]

const rows: Row[] = [
  ['a word', 'The Us hopes', [4, 6], '[Us]'],
  ['a part of a word, with the rest of it', 'said Kim’s aide', [5, 8], '[Kim]’s'],
  ['a space too many, between its words', 'met  the envoy', [3, 5], 'met[  ]the envoy'],
  ['a mark, between its words', 'in the future.” Mr. Kim', [13, 14], 'the future[.]” Mr.'],
  ['a place where something is missing', 'it was added', [12, 12], 'was added[]'],
  ['an empty text', '', [0, 0], '[]'],
  [
    'many words, without their middle',
    `${'one two three '.repeat(9)}end`,
    [0, 129],
    '[one two three one two three … two three one two three end]',
  ],
  ['no more than is near of a word without an end', `${'x'.repeat(500)} Us`, [501, 503], '[Us]'],
]

describe('the words at a place', () => {
  it.each(rows)('%s', (_what, text, [start, end], shown) => {
    const { before, words, after } = inContext(text, start, end)
    expect(`${before}[${words}]${after}`).toBe(shown)
  })
})
