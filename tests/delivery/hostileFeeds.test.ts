import { parseFeed } from '@rowanmanning/feed-parser'
import * as fc from 'fast-check'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'

import { atom } from '../../src/delivery/feeds/atom'
import { jsonFeed } from '../../src/delivery/feeds/jsonFeed'
import type { FeedEntry, PublicFeed } from '../../src/delivery/feeds/publicFeed'
import { rss } from '../../src/delivery/feeds/rss'
import { seed } from './seed'

const reader = 'http://localhost:3001'

describe(`whatever an article says (seed ${seed}), a feed`, () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...[']]>', '<![CDATA[', '</script>', '<!--', '&apos;', '&#0;', '&nbsp;', '\u2028', '\ud800'],
      ...[
        '\u0000',
        '\u0008',
        '\u000b',
        '\ufffe',
        '\uffff',
        '\r\n',
        '\t',
        '  a  ',
        '<?xml ?>',
        '"\'',
      ],
    ),
  )
  const text = fc.array(hostile, { maxLength: 6 }).map(parts => `a${parts.join('')}z`)
  const some = fc.record<FeedEntry>({
    id: fc.constant('urn:uuid:1'),
    url: fc.constant('https://example.com/?a=1&b=2'),
    title: text,
    summary: text,
    content: text,
    byline: text,
    categories: fc.array(text, { maxLength: 3 }),
    language: fc.constant('en'),
    rights: text,
    published: fc.constant('2020-01-13T00:00:00.000Z'),
    updated: fc.constant('2020-01-14T00:00:00.000Z'),
    corrections: fc.array(
      fc.record({ kind: fc.constant('correction'), text, publishedAt: fc.constant('2020-01-14') }),
    ),
  })
  const feedOf = (entry: FeedEntry): PublicFeed => ({
    ...{ title: entry.title, description: entry.summary, language: 'en', updated: entry.updated },
    ...{ page: reader, rss: reader, atom: reader, json: reader, publication: entry.byline },
    entries: [entry],
  })
  /** What XML 1.0 can hold of a text, as its readers read it: line ends are \n (XML 1.0, 2.11). */
  const inXml = (words: string) => words.replaceAll(noCharacter, '').replaceAll(/\r\n?/g, '\n')
  const noCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

  it('gives it back, in JSON to the character, in XML as far as that can hold it', () => {
    fc.assert(
      fc.property(some, entry => {
        const xml = { rss: rss(feedOf(entry)), atom: atom(feedOf(entry)) }
        for (const written of Object.values(xml)) expect(written).not.toMatch(noCharacter)
        const [item] = parseRssFeed(xml.rss).items ?? []
        const [atomEntry] = parseAtomFeed(xml.atom).entries ?? []
        expect(item?.title).toBe(inXml(entry.title))
        expect(item?.content?.encoded).toBe(inXml(entry.content))
        expect(item?.dc?.creators).toEqual([inXml(entry.byline)])
        expect(atomEntry?.title?.value).toBe(inXml(entry.title))
        expect(atomEntry?.summary?.value).toBe(inXml(entry.summary))
        expect(atomEntry?.content?.value).toBe(inXml(entry.content))
        expect(parseFeed(xml.rss).items).toHaveLength(1)
        expect(parseFeed(xml.atom).items).toHaveLength(1)
        const [object] = JSON.parse(jsonFeed(feedOf(entry))).items
        expect(object).toMatchObject({ title: entry.title, content_html: entry.content })
      }),
      { seed, numRuns: 200 },
    )
  })
})
