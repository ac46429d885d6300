import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addressesFor } from '../../src/delivery/addresses'
import { entryId } from '../../src/delivery/entryId'
import { inlineJson } from '../../src/delivery/inlineJson'
import { newsArticle } from '../../src/delivery/jsonLd/newsArticle'
import type { PublicStory } from '../../src/delivery/publicStory'
import { anyStory } from './anyStory'
import { fullStory, plenum } from './fullStory'

const addresses = addressesFor({
  readerUrl: 'https://news.example',
  publicUrl: 'https://desk.example',
})

/** JSON-LD as a machine reads it. */
function read(story: PublicStory) {
  return JSON.parse(inlineJson(newsArticle(story, addresses)))
}

const person = { '@type': 'Person', '@id': entryId('Person', 'person1'), name: 'Kim Jong Un' }
const ministry = {
  '@type': 'GovernmentOrganization',
  '@id': entryId('Source', 'source2'),
  name: 'Ministry of Information',
}
const agency = {
  '@type': 'NewsMediaOrganization',
  '@id': entryId('Source', 'source1'),
  name: 'Korean Central News Agency',
  parentOrganization: ministry,
}

describe('a story in JSON-LD', () => {
  it('says what it is, whose, and when', () => {
    expect(read(fullStory)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': entryId('Article', 'article1'),
      identifier: entryId('Article', 'article1'),
      url: 'https://news.example/articles/a-story',
      headline: 'A story with “quotes”',
      alternativeHeadline: 'Another title',
      description: 'What it is about.',
      articleSection: 'World',
      keywords: ['North Korea', 'diplomacy'],
      wordCount: 3,
      inLanguage: 'en-GB',
      dateline: 'WASHINGTON, Jan. 13',
      creditText: 'By a reporter',
      datePublished: '2020-01-13T00:00:00.000Z',
      dateModified: '2020-01-14T12:00:00.000Z',
      copyrightNotice: '© 2020 A newsroom',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    })
  })

  it('has its corrections by kind', () => {
    expect(read(fullStory).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        '@id': entryId('Correction', 'correction1'),
        identifier: entryId('Correction', 'correction1'),
        name: 'Clarification',
        text: 'The talks were in Stockholm.',
        datePublished: '2020-01-14T12:00:00.000Z',
      },
    ])
  })

  it('gives terms of use in words as words', () => {
    const { license, usageInfo } = read({ ...fullStory, usageTerms: 'Ask us first.' })
    expect(license).toBeUndefined()
    expect(usageInfo).toEqual({ '@type': 'CreativeWork', text: 'Ask us first.' })
  })

  it('leaves out what nobody has said', () => {
    const bare = { ...fullStory, quotes: [], people: [], sources: [], events: [], corrections: [] }
    const texts = { alternativeHeadline: '', summary: '', dateline: '', byline: '', section: '' }
    const terms = { copyrightNotice: '', usageTerms: '', keywords: [], modifiedAt: null }
    expect(Object.keys(read({ ...bare, ...texts, ...terms })).toSorted()).toEqual([
      ...['@context', '@id', '@type', 'dateModified', 'datePublished', 'headline', 'identifier'],
      ...['inLanguage', 'url', 'wordCount'],
    ])
  })
})

describe('a quotation in JSON-LD', () => {
  it('has its speaker twice, and its whole chain', () => {
    expect(read(fullStory).hasPart[0]).toEqual({
      '@type': 'Quotation',
      '@id': entryId('Quote', 'quote1'),
      identifier: entryId('Quote', 'quote1'),
      url: 'https://news.example/quotes/a-new-weapon',
      text: 'The world will see a “new” weapon.',
      inLanguage: 'ko',
      creditText: 'Kim Jong Un said in a statement.',
      dateCreated: '2019-12-31',
      author: person,
      spokenByCharacter: person,
      isBasedOn: {
        '@type': 'CreativeWork',
        '@id': entryId('Source', 'source4'),
        name: 'A report on a statement',
        isPartOf: {
          '@type': 'CreativeWork',
          '@id': entryId('Source', 'source5'),
          name: 'A bulletin of reports',
          publisher: agency,
        },
        isBasedOn: {
          '@type': 'CreativeWork',
          '@id': entryId('Source', 'source3'),
          name: 'A statement',
          publisher: agency,
        },
      },
    })
  })

  it('is a claim when it was said in other words, by several people, to an agency', () => {
    expect(read(fullStory).hasPart[1]).toEqual({
      '@type': 'Claim',
      '@id': entryId('Quote', 'quote2'),
      identifier: entryId('Quote', 'quote2'),
      url: 'https://news.example/quotes/no-answer',
      text: 'the US had not answered',
      inLanguage: 'ko',
      creditText: 'Kim Jong Un said in a statement.',
      author: { '@type': 'Organization', '@id': entryId('Person', 'person2'), name: 'Analysts' },
      isBasedOn: { '@type': 'CreativeWork', publisher: agency },
      appearance: {
        '@type': 'NewsArticle',
        '@id': entryId('Article', 'article1'),
        url: 'https://news.example/articles/a-story',
      },
    })
  })
})

describe('an event in JSON-LD', () => {
  const told = (changes: Partial<typeof plenum>) =>
    read({ ...fullStory, events: [{ ...plenum, ...changes }] }).mentions.at(-1)

  it.each([
    [{ verifiedDate: '2019-12-28/2019-12-31' }, '2019-12-28', '2019-12-31'],
    [{ verifiedDate: '', date: '2019-10-05' }, '2019-10-05', undefined],
    [{ verifiedDate: '2019-12-28', date: '2019-12' }, '2019-12-28', undefined],
    [{ verifiedDate: '', date: '2019-04/2019-12-31' }, undefined, '2019-12-31'],
    [{ verifiedDate: '', date: '2019-12' }, undefined, undefined],
    [{ verifiedDate: '', date: '[2019-10-01..2019-10-10]' }, undefined, undefined],
    [{ verifiedDate: '', date: '2019-12-25~' }, undefined, undefined],
    [{ verifiedDate: '', date: '' }, undefined, undefined],
    [{ verifiedDate: '2019-12-28', factuality: 'didNotOccur' }, undefined, undefined],
    [{ verifiedDate: '2019-12-28', factuality: 'threatened' }, undefined, undefined],
    [{ verifiedDate: '2019-12-28', factuality: 'announced' }, '2019-12-28', undefined],
  ])('dated %j starts %s and ends %s', (dates, startDate, endDate) => {
    const event = told(dates)
    expect([event.startDate, event.endDate]).toEqual([startDate, endDate])
  })

  it('says who took part only where it is said to have happened, and otherwise how sure it is', () => {
    expect(told({})).toMatchObject({ attendee: [person] })
    expect(told({})).not.toHaveProperty('disambiguatingDescription')
    expect(told({ factuality: 'threatened' })).toMatchObject({
      about: [person],
      disambiguatingDescription: 'Threatened',
    })
    expect(told({ factuality: 'threatened' })).not.toHaveProperty('attendee')
  })
})

describe('whatever a story holds, its JSON-LD', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    ']]>',
    '\u2028\u2029',
    '"&quot;',
  ])('can stand in a script, and says %j to the letter', headline => {
    const inline = inlineJson(newsArticle({ ...fullStory, headline }, addresses))
    expect(inline).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(inline).headline).toBe(headline)
  })

  it('is one safe line of JSON that names each item by one name', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const inline = inlineJson(newsArticle(story, addresses))
        expect(inline).not.toMatch(/[<>&\u2028\u2029\n]/)
        expect(JSON.parse(inline).hasPart ?? []).toHaveLength(story.quotes.length)
        expect(inline).not.toMatch(/"(?:startDate|endDate|datePublished)":"(?!\d{4}-\d\d-\d\d)/)
      }),
      { numRuns: 200 },
    )
  })
})
