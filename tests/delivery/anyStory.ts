import * as fc from 'fast-check'

import { bodyText, wordCount } from '../../src/copydesk/bodyText'
import type { PublicStory } from '../../src/delivery/publicStory'
import { agency, direct, fullStory, plenum, report, speaker } from './fullStory'

/** Texts that have broken formats before, among any others. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '</script><script>',
    '<!--',
    ']]>',
    '\u2028\u2029',
    '&amp; "’',
    '\ud83d',
    '\0',
  ),
)

const anyAddress = fc.constantFrom(...['https://example.com/ä?a=1&b="2"', 'http://bücher.example/'])
const anyLink = fc.oneof(fc.constant(''), anyAddress)

const anyDate = fc.constantFrom(
  ...['', '2019-10-05', '2019-10', '[2019-10-01..2019-10-10]', '2019-12-25~', '[..2020-01]'],
  ...['2019-04/2019-12-31', '2019-04-12/..', '/2020-01-10', '{2019-10-01,2019-10-03}', '-0044'],
)

const anyId = fc.uuid()
const anySlug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const own = { id: anyId, slug: anySlug }

function varied<Item extends object, Drawn extends Partial<Item>>(
  item: Item,
  fields: { [Key in keyof Drawn]: fc.Arbitrary<Drawn[Key]> },
): fc.Arbitrary<Item> {
  return fc.record(fields).map(drawn => ({ ...item, ...drawn }))
}

const anyPerson = varied(speaker, {
  ...own,
  name: anyText,
  kind: fc.constantFrom('named', 'unnamed', 'collective'),
  givenName: anyText,
  alternateNames: fc.array(anyText, { maxLength: 3 }),
  jobTitle: anyText,
  affiliation: anyText,
  description: anyText,
  wikidataId: fc.constantFrom('', 'Q1'),
  sameAs: fc.array(anyAddress, { maxLength: 2 }),
})

const anySource = varied(report, {
  ...own,
  name: anyText,
  shortName: anyText,
  kind: fc.constantFrom('newsAgency', 'stateMedia', 'government', 'report', 'document'),
  url: anyLink,
  publishedOn: anyDate,
  partOf: fc.constantFrom(null, 'kcna', 'report'),
  basedOn: fc.constantFrom(null, 'report', 'nowhere'),
})

const anyQuote = varied(direct, {
  ...own,
  text: anyText,
  kind: fc.constantFrom('direct', 'partial', 'term', 'indirect'),
  saidOn: anyDate,
  speaker: fc.option(anyPerson),
  source: fc.constantFrom(null, 'report', 'kcna', 'nowhere'),
  sentence: anyText,
})

export const anyEvent = varied(plenum, {
  ...own,
  name: anyText,
  factuality: fc.constantFrom('occurred', 'reported', 'announced', 'threatened', 'didNotOccur'),
  description: anyText,
  location: anyText,
  country: fc.constantFrom('', 'KP'),
  date: anyDate,
  dateInWords: fc.option(anyText),
  verifiedDate: anyDate,
  verifiedBy: fc.option(anySource),
  people: fc.array(anyPerson, { maxLength: 3 }),
  sources: fc.array(anySource, { maxLength: 3 }),
})

const anyRun = fc.record({ text: anyText, bold: fc.boolean(), italic: fc.boolean() })
const anyInline = fc.oneof(
  anyRun,
  fc.record({
    type: fc.constant('link'),
    href: fc.oneof(anyLink, anyText),
    children: fc.array(anyRun, { minLength: 1, maxLength: 2 }),
  }),
)
const anyBlock = fc.record({
  type: fc.constantFrom('paragraph', 'heading', 'blockquote', 'unordered-list', 'divider'),
  level: fc.constantFrom(2, 3),
  children: fc.array(anyInline, { minLength: 1, maxLength: 4 }),
})

/** Any story that could be public, with hostile texts wherever a text can be. */
export const anyStory: fc.Arbitrary<PublicStory> = varied(fullStory, {
  ...own,
  headline: anyText,
  alternativeHeadline: anyText,
  summary: anyText,
  body: fc.record({ document: fc.array(anyBlock, { maxLength: 5 }) }),
  dateline: anyText,
  byline: anyText,
  section: anyText,
  keywords: fc.array(anyText, { maxLength: 4 }),
  urgency: fc.option(fc.integer({ min: 1, max: 9 })),
  copyrightNotice: anyText,
  usageTerms: fc.oneof(anyText, anyLink),
  modifiedAt: fc.option(fc.constant('2020-02-01T00:00:00.000Z')),
  quotes: fc.array(anyQuote, { maxLength: 4 }),
  people: fc.array(anyPerson, { maxLength: 4 }),
  sources: fc.array(anySource, { maxLength: 4 }),
  chains: fc.array(anySource, { maxLength: 4 }).map(some => [...some, report, agency]),
  events: fc.array(anyEvent, { maxLength: 4 }),
}).map(story => {
  const text = bodyText(story.body.document)
  return { ...story, bodyText: text, wordCount: wordCount(text) }
})
