import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addressesFor } from '../../src/delivery/addresses'
import { entryId } from '../../src/delivery/entryId'
import { articleNinjs } from '../../src/delivery/ninjs/articleNinjs'
import { canceledNinjs } from '../../src/delivery/ninjs/canceledNinjs'
import { eventNinjs } from '../../src/delivery/ninjs/eventNinjs'
import { anyEvent, anyStory } from './anyStory'
import { fullStory, plenum, threat } from './fullStory'

const addresses = addressesFor({
  readerUrl: 'https://news.example',
  publicUrl: 'https://desk.example',
})

const read = (item: object) => JSON.parse(JSON.stringify(item))
const articles = [
  { id: 'article1', slug: 'a-story', headline: 'A story', publishedAt: '2020-01-13T00:00:00.000Z' },
]

/** Keys that IPTC ninjs 3.1 has, of those that we could ever write, by what holds them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  item: [
    ...['uri', 'type', 'representationType', 'firstCreated', 'versionCreated', 'pubStatus'],
    ...['urgency', 'copyrightNotice', 'usageTerms', 'rightsInfo', 'edNote', 'language', 'title'],
    ...['slugline', 'by', 'located', 'headlines', 'descriptions', 'bodies', 'people'],
    ...['organisations', 'places', 'subjects', 'events', 'eventDetails', 'infoSources'],
    ...['associations', 'altIds', 'standard'],
  ],
  associations: ['name', 'rel'],
  headlines: ['role', 'contentType', 'value'],
  descriptions: ['role', 'contentType', 'value'],
  bodies: ['role', 'contentType', 'charCount', 'wordCount', 'value'],
  people: ['name', 'rel', 'uri', 'literal'],
  organisations: ['name', 'rel', 'uri', 'literal'],
  places: ['name', 'rel', 'uri', 'literal'],
  subjects: ['name', 'rel', 'uri', 'literal'],
  events: ['id', 'name', 'rel', 'uri', 'literal'],
  infoSources: ['name', 'role', 'uri', 'literal', 'contactInfo'],
  contactInfo: ['role', 'value'],
  altIds: ['role', 'value'],
  eventDetails: ['dates'],
  dates: ['expectedStartDate', 'expectedEndDate'],
  rightsInfo: ['linkedRights'],
  standard: ['name', 'version', 'schema'],
}

/** What ninjs 3.1 would refuse in an item. */
function problemsIn(value: object, within = 'item'): string[] {
  const isItem = within === 'item' || within === 'associations'
  const keys = [...(allowed[within] ?? []), ...(isItem ? (allowed.item ?? []) : [])]
  const own = isItem && !('uri' in value) ? [`${within} without a uri`] : []
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) => {
      if (!keys.includes(key)) return [`${within} has no ${key}`]
      if (key === 'uri' && !/^urn:uuid:[0-9a-f-]{36}$/.test(inner)) return [`uri ${inner}`]
      const all: unknown[] = Array.isArray(inner) ? inner : [inner]
      return all.flatMap(one =>
        typeof one === 'object' && one !== null ? problemsIn(one, key) : [],
      )
    }),
  ]
}

describe('an article in ninjs', () => {
  it('says what it is and in which state', () => {
    expect(read(articleNinjs(fullStory, addresses))).toMatchObject({
      uri: entryId('Article', 'article1'),
      type: 'text',
      representationType: 'full',
      pubStatus: 'usable',
      firstCreated: '2020-01-13T00:00:00.000Z',
      versionCreated: '2020-01-14T12:00:00.000Z',
      language: 'en-GB',
      urgency: 3,
      title: 'A story with “quotes”',
      slugline: 'a-story',
      by: 'By a reporter',
      located: 'WASHINGTON, Jan. 13',
      usageTerms: 'https://creativecommons.org/licenses/by/4.0/',
      rightsInfo: { linkedRights: 'https://creativecommons.org/licenses/by/4.0/' },
      edNote: 'Clarification, 2020-01-14: The talks were in Stockholm.',
      standard: { name: 'ninjs', version: '3.1' },
    })
  })

  it('has its body as HTML and as text, counted as a reader counts', () => {
    expect(read(articleNinjs(fullStory, addresses)).bodies).toEqual([
      {
        role: 'main',
        contentType: 'text/html',
        charCount: 15,
        wordCount: 3,
        value: '<p>Two words, <strong>bold</strong></p>',
      },
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: 15,
        wordCount: 3,
        value: 'Two words, bold',
      },
    ])
  })

  it('has each quote as an association, with its chain step by step', () => {
    const [first] = read(articleNinjs(fullStory, addresses)).associations
    expect(first).toMatchObject({
      rel: 'quotation',
      uri: entryId('Quote', 'quote1'),
      slugline: 'a-new-weapon',
      people: [{ name: 'Kim Jong Un', rel: 'speaker' }],
      bodies: [{ role: 'direct', value: 'The world will see a “new” weapon.', wordCount: 7 }],
    })
    expect(
      first.infoSources.map(({ role, literal }: Record<string, string>) => [role, literal]),
    ).toEqual([
      ['source', 'report'],
      ['partOf', 'bulletin'],
      ['partOf', 'kcna'],
      ['partOf', 'ministry'],
      ['basedOn', 'statement'],
      ['partOf', 'kcna'],
      ['partOf', 'ministry'],
    ])
  })

  it('is, once withdrawn, the word that it was', () => {
    const withdrawn = {
      id: 'article1',
      slug: 'a-story',
      withdrawnReason: 'It was not true.',
      withdrawnAt: '2020-02-01T00:00:00.000Z',
    }
    const item = read(canceledNinjs(withdrawn, addresses))
    expect(item).toMatchObject({
      uri: entryId('Article', 'article1'),
      pubStatus: 'canceled',
      edNote: 'It was not true.',
      versionCreated: '2020-02-01T00:00:00.000Z',
    })
    expect(problemsIn(item)).toEqual([])
  })
})

describe('an event in ninjs', () => {
  it('is dated as far as that is certain', () => {
    expect(read(eventNinjs({ ...plenum, articles }, addresses))).toMatchObject({
      uri: entryId('Event', 'event1'),
      type: 'event',
      eventDetails: {
        dates: { expectedStartDate: '2019-12-28', expectedEndDate: '2019-12-31' },
      },
      edNote: 'Occurred; in December 2019.',
      places: [{ name: 'Pyongyang' }, { literal: 'KP' }],
      people: [{ name: 'Kim Jong Un', rel: 'participant' }],
      infoSources: [
        { literal: 'report', role: 'report' },
        { literal: 'statement', role: 'verifiesDate' },
      ],
      associations: [{ rel: 'toldIn', uri: entryId('Article', 'article1') }],
    })
    const unsure = { ...plenum, verifiedDate: '', date: '[2019-10-01..2019-10-10]', articles }
    expect(eventNinjs(unsure, addresses).eventDetails).toEqual({
      dates: { expectedStartDate: '2019-10' },
    })
  })

  it('has no date when it was only threatened, but says so', () => {
    const item = read(eventNinjs({ ...threat, articles }, addresses))
    expect(item).not.toHaveProperty('eventDetails')
    expect(item.edNote).toMatch(/^Threatened;/)
  })
})

describe('whatever an item holds, its ninjs has only keys of the standard, and every uri', () => {
  it('of an article', () => {
    expect(problemsIn(read(articleNinjs(fullStory, addresses)))).toEqual([])
    fc.assert(
      fc.property(anyStory, story => {
        expect(problemsIn(read(articleNinjs(story, addresses)))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('of an event', () => {
    fc.assert(
      fc.property(anyEvent, event => {
        const item = read(eventNinjs({ ...event, articles }, addresses))
        expect(problemsIn(item)).toEqual([])
        const dates: string[] = Object.values(item.eventDetails?.dates ?? {})
        for (const date of dates) expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
      }),
      { numRuns: 200 },
    )
  })
})
