import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { markdownToDocument } from '../../seed/package/markdownToDocument'
import { isStorableLink } from '../../seed/package/storableLink'
import { isWebLink } from '../../src/fields/isWebLink'
import { asKeystoneStores } from './asKeystoneStores'

const seed = Number(process.env.EXPORT_SEED ?? Date.now() % 2 ** 31)

describe('a body.md', () => {
  it.each([
    ['code', 'a\n\n```\nx\n```\n', 'body.md:3: "code" cannot be kept; use paragraphs'],
    ['code in a line', 'a\nb `x`\n', 'body.md:2: "inlineCode" cannot be kept; use plain'],
    ['an image', '![a](https://example.com/x.png)', 'body.md:1: "image" cannot be kept'],
    ['HTML', 'a\n\n<div>x</div>\n', 'body.md:3: "html" cannot be kept'],
    ['a heading of level 1', 'a\n\n# b\n', 'body.md:3: "heading" cannot be kept; use headings ##'],
    [
      'a quotation in a quotation',
      '> a\n>\n> > b\n',
      'body.md:3: a quotation cannot stand inside a quotation; use one > only.',
    ],
    ['a list from 5', 'a\n\n5. b\n', 'body.md:3: this list is numbered from 5; number it from 1.'],
    [
      'two paragraphs in an item',
      '- a\n\n  b\n',
      'body.md:3: "paragraph" cannot be kept; a list item',
    ],
    ['a link to nowhere', '[a](/b)', 'body.md:1: the link "/b"; write a full web address'],
    ['a link that runs', '\n[a](javascript:b)', 'body.md:2: the link "javascript:b"; write'],
    [
      'a link that hides',
      '[a](https://example.com/%2Fb)',
      'without encoded characters such as %2F',
    ],
    ['a link with a title', '[a](https://example.com "b")', 'body.md:1: the title of a link'],
    ['a NUL', 'a\n\nb\0\n', 'body.md:3: there is a control character or a broken emoji here'],
    ['a vertical tab', 'a\u000Bb\n', 'body.md:1: there is a control character'],
    [
      'too many blocks',
      'a\n\n'.repeat(5_001),
      'body.md:10001: too many blocks; write at most 5000',
    ],
    [
      'too many links',
      '[a](https://b.c)\n'.repeat(501),
      'body.md:501: too many links; write at most 500',
    ],
    [
      'too many characters',
      'a'.repeat(250_001),
      'body.md:1: the body has 250001 characters; write at',
    ],
  ])('is refused with %s, naming the line and what was expected', (_name, markdown, message) => {
    expect(() => markdownToDocument(markdown)).toThrow(message)
  })

  it('is told every mistake, in the order of the file', () => {
    expect(() => markdownToDocument('# a\n\n[b](c)\n\n`d`\n')).toThrow(
      /^body\.md:1: .*\nbody\.md:3: .*\nbody\.md:5: .*$/,
    )
  })

  it('goes on after a space where it is only wrapped, and breaks where it says so', () => {
    expect(markdownToDocument('a\nb\\\nc&#10;d\r\ne')).toEqual([
      { type: 'paragraph', children: [{ text: 'a b\nc\nd e' }] },
    ])
  })
})

describe(`a link (EXPORT_SEED=${seed})`, () => {
  it('is taken or refused as Keystone’s document field does', () => {
    const tail = fc.array(
      fc.constantFrom(
        ...[
          'a',
          '/',
          '%2F',
          '%20',
          '%25',
          '%252F',
          '%',
          '&#47;',
          '&#a',
          '&amp;',
          '&tab;',
          '%C3%A9',
        ],
        ...['é', '?', '=', '#', '%5Cn', '%6e', '\u200B', '..', ':', '@', '%0A', '(', '"', '<'],
      ),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(tail, parts => {
        const href = `https://example.com/${parts.join('')}`
        expect(isStorableLink(href)).toBe(isWebLink(href) && keystoneTakes(href))
      }),
      { seed, numRuns: 500 },
    )
  })
})

function keystoneTakes(href: string): boolean {
  try {
    const link = { type: 'link', href, children: [{ text: 'x' }] }
    return asKeystoneStores([{ type: 'paragraph', children: [link] }]).length > 0
  } catch {
    return false
  }
}
