import type {
  PublicEvent,
  PublicPerson,
  PublicQuote,
  PublicSource,
  PublicStory,
} from '../../src/delivery/publicStory'

/** A story with everything in it that a story can have, for the formats that are made of one. */

export const speaker: PublicPerson = {
  id: 'person1',
  slug: 'kim-jong-un',
  name: 'Kim Jong Un',
  kind: 'named',
  givenName: 'Jong Un',
  familyName: 'Kim',
  secondReference: 'Mr. Kim',
  alternateNames: ['Kim Jong-un'],
  jobTitle: 'North Korean leader',
  affiliation: 'North Korea',
  description: 'He has led the country since 2011.',
  wikidataId: 'Q56226',
  sameAs: ['https://example.com/kim'],
}

export const analysts: PublicPerson = {
  ...speaker,
  id: 'person2',
  slug: 'analysts',
  name: 'Analysts',
  kind: 'collective',
  secondReference: 'the analysts',
}

export const agency: PublicSource = {
  id: 'source1',
  slug: 'kcna',
  name: 'Korean Central News Agency',
  shortName: 'KCNA',
  kind: 'stateMedia',
  url: 'https://kcna.example/',
  publishedOn: '',
  wikidataId: 'Q484000',
  partOf: 'ministry',
  basedOn: null,
}

export const ministry: PublicSource = {
  ...agency,
  id: 'source2',
  slug: 'ministry',
  name: 'Ministry of Information',
  shortName: '',
  kind: 'government',
  url: '',
  partOf: null,
}

export const statement: PublicSource = {
  ...agency,
  id: 'source3',
  slug: 'statement',
  name: 'A statement',
  kind: 'statement',
  publishedOn: '2019-12-28',
  partOf: 'kcna',
}

export const report: PublicSource = {
  ...statement,
  id: 'source4',
  slug: 'report',
  name: 'A report on a statement',
  kind: 'report',
  publishedOn: '2020-01',
  partOf: 'bulletin',
  basedOn: 'statement',
}

const bulletin: PublicSource = {
  ...statement,
  id: 'source5',
  slug: 'bulletin',
  name: 'A bulletin of reports',
  kind: 'document',
  partOf: 'kcna',
}

export const direct: PublicQuote = {
  id: 'quote1',
  slug: 'a-new-weapon',
  text: 'The world will see a “new” weapon.',
  kind: 'direct',
  saidOn: '2019-12-31',
  language: 'ko',
  speaker,
  source: 'report',
  sentence: 'Kim Jong Un said in a statement.',
}

export const indirect: PublicQuote = {
  ...direct,
  id: 'quote2',
  slug: 'no-answer',
  text: 'the US had not answered',
  kind: 'indirect',
  saidOn: '2019-12',
  speaker: analysts,
  source: 'kcna',
}

export const plenum: PublicEvent = {
  id: 'event1',
  slug: 'plenum',
  name: 'A plenum',
  factuality: 'occurred',
  description: 'A meeting of some days.',
  location: 'Pyongyang',
  country: 'KP',
  date: '2019-12',
  dateInWords: 'in December 2019',
  verifiedDate: '2019-12-28/2019-12-31',
  verifiedBy: statement,
  people: [speaker],
  sources: [report],
}

export const threat: PublicEvent = {
  ...plenum,
  id: 'event2',
  slug: 'threat',
  name: 'A threat',
  factuality: 'threatened',
  date: '2017-08-09',
  verifiedDate: '',
  verifiedBy: null,
}

const document = [
  { type: 'paragraph', children: [{ text: 'Two words, ' }, { text: 'bold', bold: true }] },
]

export const fullStory: PublicStory = {
  id: 'article1',
  slug: 'a-story',
  headline: 'A story with “quotes”',
  alternativeHeadline: 'Another title',
  summary: 'What it is about.',
  body: { document },
  bodyText: 'Two words, bold',
  wordCount: 3,
  dateline: 'WASHINGTON, Jan. 13',
  byline: 'By a reporter',
  section: 'World',
  keywords: ['North Korea', 'diplomacy'],
  language: 'en-GB',
  urgency: 3,
  copyrightNotice: '© 2020 A newsroom',
  usageTerms: 'https://creativecommons.org/licenses/by/4.0/',
  publishedAt: '2020-01-13T00:00:00.000Z',
  modifiedAt: '2020-01-14T12:00:00.000Z',
  quotes: [direct, indirect],
  people: [speaker, analysts],
  sources: [report, agency],
  chains: [report, statement, bulletin, agency, ministry],
  events: [plenum, threat],
  corrections: [
    {
      id: 'correction1',
      kind: 'clarification',
      text: 'The talks were in Stockholm.',
      publishedAt: '2020-01-14T12:00:00.000Z',
    },
  ],
}
