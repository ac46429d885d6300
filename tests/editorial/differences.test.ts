import { describe, expect, it } from 'vitest'

import { wordDifferences } from '../../src/copydesk/wordDifferences'
import { differences } from '../../src/editorial/differences'

const body = (...paragraphs: string[]) =>
  paragraphs.map(text => ({ type: 'paragraph', children: [{ text }] }))

describe('what changed between two revisions', () => {
  it('is nothing when nothing did, whatever the server recorded', () => {
    const snapshot = { headline: 'Same', body: body('Same'), quotes: ['a'], publishedAt: null }
    expect(differences(snapshot, { ...snapshot, publishedAt: '2020-01-13' })).toEqual([])
  })

  it('is told by word in a text', () => {
    expect(differences({ headline: 'The Us hopes' }, { headline: 'The US hopes' })).toEqual([
      {
        field: 'headline',
        kind: 'words',
        parts: [
          { text: 'The ', change: 'same' },
          { text: 'Us', change: 'removed' },
          { text: 'US', change: 'added' },
          { text: ' hopes', change: 'same' },
        ],
      },
    ])
  })

  it('is told by word in a body, in which only the changed paragraph differs', () => {
    const [change] = differences({ body: body('One.', 'Two.') }, { body: body('One.', 'Three.') })
    expect(change).toMatchObject({ field: 'body', kind: 'words' })
    const parts = change?.kind === 'words' ? change.parts : []
    expect(parts.filter(part => part.change !== 'same').map(part => part.text.trim())).toEqual([
      'Two',
      'Three',
    ])
  })

  it('is told by what came and went in links', () => {
    expect(differences({ quotes: ['a', 'b'] }, { quotes: ['b', 'c'] })).toEqual([
      { field: 'quotes', kind: 'links', added: ['c'], removed: ['a'] },
    ])
  })

  it('is everything in a first revision', () => {
    expect(differences(undefined, { headline: 'New', summary: '' })).toEqual([
      { field: 'headline', kind: 'words', parts: [{ text: 'New', change: 'added' }] },
    ])
  })
})

describe('neighbouring words that changed', () => {
  it.each([
    ['the old bridge x', 'both bridges x', ['-the old bridge', '+both bridges', ' x']],
    ['he says so.', 'he and she say so.', ['he ', '-says', '+and she say', ' so.']],
    ['', 'x y ', ['+x y ']],
    ['x y', '', ['-x y']],
    ['same', 'same', ['same']],
  ])('are one run: %j to %j', (before, after, expected) => {
    const parts = wordDifferences(before, after)
    const signs = { same: '', added: '+', removed: '-' }
    const told = parts.map(({ text, change }) => signs[change] + text)
    expect(told.join('|').replace(/\| \|/g, '| ')).toBe(expected.join('|'))
    const side = (kept: string) =>
      parts
        .filter(part => part.change !== kept)
        .map(part => part.text)
        .join('')
    expect([side('added'), side('removed')]).toEqual([before, after])
  })
})
