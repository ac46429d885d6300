import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { longestSnippet, snippetOf } from '../../src/search/snippetOf'
import { termsOf } from '../../src/search/termsOf'
import { seed } from './seed'

/** A snippet as one would mark it: …before [match] after… */
function marked(texts: Parameters<typeof snippetOf>[0], query: string) {
  const { field, parts, isCutBefore, isCutAfter } = snippetOf(texts, termsOf(query))
  const text = parts.map(part => (part.isMatch ? `[${part.text}]` : part.text)).join('')
  return `${field}: ${isCutBefore ? '…' : ''}${text}${isCutAfter ? '…' : ''}`
}

const far = 'Far away. '.repeat(40)

describe('a snippet', () => {
  it.each([
    ['marks every match', { body: ['A vase, a Vase!'] }, 'vase', 'body: A [vase], a [Vase]!'],
    ['marks the word that was begun', { body: ['No vases.'] }, 'vas', 'body: No [vases].'],
    ['marks other glyphs', { body: ['Mr. O ‘Brien said'] }, "O'Brien", 'body: Mr. [O ‘Brien] said'],
    ['marks a phrase as one', { body: ['on track, on'] }, '"on track"', 'body: [on track], on'],
    ['is where most words are', { body: ['Kim.', 'Kim, Un.'] }, 'un kim', 'body: [Kim], [Un].'],
    ['prefers running text', { headline: ['Kim'], body: ['Kim.'] }, 'kim', 'body: [Kim].'],
    ['says from where', { people: ['Kim Jong Un', 'Kim'] }, 'jong', 'people: Kim [Jong] Un'],
    ['is the beginning when nothing fits', { headline: ['Kim'] }, 'vase', 'headline: Kim'],
    ['is empty of an empty article', {}, 'vase', 'headline: '],
  ])('%s', (_what, texts, query, expected) => expect(marked(texts, query)).toBe(expected))

  it('is cut at words', () => {
    expect(marked({ body: [`${far}The vase. ${far}`] }, 'vase')).toBe(
      `body: …away. ${'Far away. '.repeat(5)}The [vase]. ${'Far away. '.repeat(17)}Far…`,
    )
  })

  it('begins where most of the words are close together', () => {
    const text = `Kim. ${far}Kim and a vase. ${far}`
    expect(marked({ body: [text] }, 'vase kim')).toContain('[Kim] and a [vase].')
  })

  it(`is a piece of the text, and short (seed ${seed})`, () => {
    const anyText = fc.string({
      unit: fc.oneof(fc.constantFrom(' ', 'a', 'é', '“', '北'), fc.string({ unit: 'binary' })),
      maxLength: 900,
    })
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 30 }), (body, query) => {
        const snippet = snippetOf({ body: [body] }, termsOf(`a ${query}`))
        const text = snippet.parts.map(part => part.text).join('')
        expect(text.length).toBeLessThanOrEqual(longestSnippet)
        expect(body).toContain(text)
        expect(snippet.isCutBefore || body.startsWith(text)).toBe(true)
        expect(snippet.isCutAfter || body.endsWith(text)).toBe(true)
        expect(snippet.parts.every(part => part.text !== '')).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })
})
