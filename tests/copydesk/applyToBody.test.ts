import { describe, expect, it } from 'vitest'

import { applyToBody } from '../../src/copydesk/applyToBody'
import { blockTexts } from '../../src/copydesk/bodyText'
import type { Change } from '../../src/copydesk/tidy'

const change = (start: number, before: string, after: string, block = 0): Change => ({
  rule: 'test',
  block,
  start,
  before,
  after,
})

const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const link = (...children: unknown[]) => ({ type: 'link', href: 'https://example.com', children })

type Row = [what: string, before: unknown, change: Change, after: unknown]

const rows: Row[] = [
  [
    'in one run of text',
    paragraph({ text: 'The Us hopes' }),
    change(4, 'Us', 'US'),
    paragraph({ text: 'The US hopes' }),
  ],
  [
    'in a bold word, which stays bold',
    paragraph({ text: 'the ' }, { text: 'north', bold: true }, { text: ' said' }),
    change(4, 'north', 'North'),
    paragraph({ text: 'the ' }, { text: 'North', bold: true }, { text: ' said' }),
  ],
  [
    'across marks, which stay where they were',
    paragraph(
      { text: 'Korean ', italic: true },
      { text: 'central news', bold: true },
      { text: ' agency' },
    ),
    change(0, 'Korean central news agency', 'Korean Central News agency'),
    paragraph(
      { text: 'Korean ', italic: true },
      { text: 'Central News', bold: true },
      { text: ' agency' },
    ),
  ],
  [
    'over the end of a bold run',
    paragraph({ text: 'O ', bold: true }, { text: '‘Brien said' }),
    change(0, 'O ‘Brien', 'O’Brien'),
    paragraph({ text: 'O’', bold: true }, { text: 'Brien said' }),
  ],
  [
    'inside a link, which stays',
    paragraph({ text: '' }, link({ text: 'The Us' }), { text: ' hopes' }),
    change(4, 'Us', 'US'),
    paragraph({ text: '' }, link({ text: 'The US' }), { text: ' hopes' }),
  ],
  [
    'after a link, outside it',
    paragraph({ text: 'See ' }, link({ text: 'this' }), { text: '' }),
    change(7, 's', 's.'),
    paragraph({ text: 'See ' }, link({ text: 'this' }), { text: '.' }),
  ],
  [
    'in the second item of a list',
    {
      type: 'unordered-list',
      children: ['Bread', 'Us'].map(text => ({
        type: 'list-item',
        children: [{ type: 'list-item-content', children: [{ text }] }],
      })),
    },
    change(6, 'Us', 'US'),
    {
      type: 'unordered-list',
      children: ['Bread', 'US'].map(text => ({
        type: 'list-item',
        children: [{ type: 'list-item-content', children: [{ text }] }],
      })),
    },
  ],
  [
    'that takes text away from several runs',
    paragraph({ text: 'one ' }, { text: ' ', bold: true }, { text: ' two' }),
    change(3, '   ', ' '),
    paragraph({ text: 'one ' }, { text: '', bold: true }, { text: 'two' }),
  ],
]

describe('a change', () => {
  it.each(rows)('%s', (_what, before, made, after) => {
    const kept = structuredClone(before)
    expect(applyToBody([before], [made])).toEqual([after])
    expect(before).toEqual(kept)
  })

  it('counts in what the changes before it left', () => {
    const body = [paragraph({ text: 'a b' }), paragraph({ text: 'c' })]
    const changes = [change(0, 'a', 'aa'), change(3, 'b', 'bb'), change(0, 'c', 'd', 1)]
    expect(blockTexts(applyToBody(body, changes))).toEqual(['aa bb', 'd'])
  })

  it('of the headline or the summary is none of the body’s', () => {
    const body = [paragraph({ text: 'a' })]
    expect(applyToBody(body, [change(0, 'x', 'y', -1), change(0, 'x', 'y', -2)])).toEqual(body)
  })

  it.each([
    ['text that is not there', change(0, 'x', 'y')],
    ['a block that is not there', change(0, 'x', 'y', 7)],
    ['the end of a line', change(0, 'a\nb', 'ab')],
  ])('of %s is refused', (_what, made) => {
    const body = [
      {
        type: 'blockquote',
        children: [paragraph({ text: 'a' }), paragraph({ text: 'b' })],
      },
    ]
    expect(() => applyToBody(body, [made])).toThrow(RangeError)
  })
})
