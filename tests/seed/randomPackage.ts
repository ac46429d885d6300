import * as fc from 'fast-check'

import { documentToMarkdown } from '../../seed/export/documentToMarkdown'
import type { Story } from '../../seed/package/storySchema'
import { forms } from '../dates/specificationForms'
import { randomDate } from '../dates/randomEdtf'
import { randomDocument } from './randomDocument'
import { randomLayout } from './randomLayout'

/** The files of a package. */
export type PackageFiles = { 'story.yaml': string; 'body.md': string; 'original.txt'?: string }

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'Kim',
        'no',
        'yes',
        '2019',
        '2019-10-01',
        '1_000',
        '12:30:45',
        'null',
        '~',
        'true',
        '#',
        '- x',
      ],
      ...[
        'a: b',
        "it's",
        '“quoted”',
        '"',
        '한국어',
        'שלום עולם',
        'مرحبا',
        '🕊️',
        '\u200F',
        'e\u0301',
        'Ω',
      ],
      ...[
        '[x]',
        '{y}',
        '*',
        '&a',
        '!b',
        '%',
        '@',
        '`',
        '|',
        '>',
        '?',
        ':',
        ',',
        '\\',
        '\\n',
        'end.',
      ],
      ...['the ministry', 'said on Monday that talks would go on', '0x1F', '.5', '<<', '='],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(all => all.join(' '))
const line = words.filter(text => text.length <= 300)
const longText = fc
  .array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '  ', '\n  indented')), {
    minLength: 1,
    maxLength: 12,
  })
  .map(all => all.join(' ').trim() || 'x')
const date = fc.oneof(
  fc.constantFrom(...Object.values(forms).flatMap(rows => rows.map(([edtf]) => edtf))),
  randomDate.filter(text => text.length <= 120),
)
const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .chain(at => fc.constantFrom(at.toISOString(), at.toISOString().replace(/\.\d+Z/, 'Z')))
const language = fc.constantFrom('en', 'en-GB', 'ko', 'ar', 'zh-Hant-TW', 'en-gb')
const country = fc.constantFrom('KP', 'US', 'NO', 'SE', 'GU')
const wikidataId = fc.integer({ min: 1, max: 99_999 }).map(number => `Q${number}`)
const webPage = fc.constantFrom(
  'https://example.com',
  'https://example.com/a?b=c#d',
  'http://例え.jp/é',
)
const keywords = fc.uniqueArray(
  line.map(text => text.trim()),
  { minLength: 1, maxLength: 4 },
)

const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })

/** A field that is often left out, and sometimes there though it says nothing. */
const text = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary },
    { weight: 1, arbitrary: fc.constant('') },
  )

const some = (slugs: readonly string[]) =>
  slugs.length === 0 ? fc.constant(undefined) : rarely(fc.shuffledSubarray([...slugs]))
const oneOf = (slugs: readonly string[]) =>
  slugs.length === 0 ? fc.constant(undefined) : rarely(fc.constantFrom(...slugs))

const items = <T>(
  prefix: string,
  most: number,
  item: (slug: string, at: number) => fc.Arbitrary<T>,
) =>
  fc
    .nat(most)
    .chain(count =>
      fc.tuple(...Array.from({ length: count }, (_, at) => item(`${prefix}-${at + 1}`, at))),
    )

const person = (slug: string) =>
  fc.record({
    slug: fc.constant(slug),
    name: line,
    kind: rarely(fc.constantFrom('named', 'unnamed', 'collective')),
    givenName: text(line),
    familyName: text(line),
    secondReference: text(line),
    alternateNames: rarely(keywords),
    jobTitle: text(line),
    affiliation: text(line),
    description: text(longText),
    wikidataId: rarely(wikidataId),
    sameAs: rarely(fc.uniqueArray(webPage, { minLength: 1 })),
  })

const sourceKinds = [
  ...['newsOrganization', 'newsAgency', 'broadcaster', 'stateMedia', 'government', 'report'],
  ...['document', 'statement'],
]

const source = (prefix: string) => (slug: string, at: number) => {
  const earlier = Array.from({ length: at }, (_, index) => `${prefix}-${index + 1}`)
  return fc.record({
    slug: fc.constant(slug),
    name: line,
    shortName: text(line),
    kind: rarely(fc.constantFrom(...sourceKinds)),
    partOf: oneOf(earlier),
    basedOn: oneOf(earlier),
    url: rarely(webPage),
    publishedOn: rarely(date),
    text: text(longText),
    country: rarely(country),
    wikidataId: rarely(wikidataId),
  })
}

type Slugs = { people: string[]; sources: string[] }

const eventKinds = ['meeting', 'statement', 'launch', 'test', 'deadline', 'message', 'threat']
const factualities = ['occurred', 'reported', 'announced', 'threatened', 'didNotOccur']

const event =
  ({ people, sources }: Slugs) =>
  (slug: string) =>
    fc
      .record({
        slug: fc.constant(slug),
        name: line,
        kind: rarely(fc.constantFrom(...eventKinds)),
        factuality: rarely(fc.constantFrom(...factualities)),
        dateAsWritten: text(line),
        date: rarely(date),
        verifiedDate: rarely(date),
        verifiedBy: oneOf(sources),
        location: text(line),
        country: rarely(country),
        description: text(longText),
        people: some(people),
        sources: some(sources),
      })
      .map(event => (event.verifiedBy ? event : { ...event, verifiedDate: undefined }))

const quote =
  ({ people, sources }: Slugs) =>
  (slug: string) =>
    fc.record({
      slug: fc.constant(slug),
      text: longText,
      kind: rarely(fc.constantFrom('direct', 'partial', 'term', 'indirect')),
      speaker: fc.constantFrom(...people),
      source: oneOf(sources),
      saidOn: rarely(date),
      language: rarely(language),
      sourceText: text(longText),
      overrideReason: text(longText),
    })

const article = (slug: string, linked: Record<string, string[]>) =>
  fc
    .record({
      slug: fc.constant(slug),
      headline: line,
      alternativeHeadline: text(line),
      summary: text(words),
      originalDate: rarely(date),
      dateline: text(line),
      byline: text(line),
      language: rarely(language),
      section: text(line),
      keywords: rarely(keywords),
      urgency: rarely(fc.integer({ min: 1, max: 9 })),
      edNote: text(longText),
      copyrightNotice: text(line),
      usageTerms: text(longText),
      status: rarely(fc.constantFrom('draft', 'inReview', 'published')),
      publishedAt: time,
      embargoUntil: rarely(time),
      people: some(linked.people ?? []),
      sources: some(linked.sources ?? []),
      events: some(linked.events ?? []),
      quotes: some(linked.quotes ?? []),
    })
    .map(({ publishedAt, ...rest }) =>
      rest.status === 'published' ? { ...rest, publishedAt } : rest,
    )

/** A valid story, with every kind of item and date there is. */
export const randomStory = (name: string): fc.Arbitrary<Story> =>
  fc
    .tuple(items(`${name}-person`, 3, person), items(`${name}-source`, 3, source(`${name}-source`)))
    .chain(([people, sources]) => {
      const slugs = {
        people: people.map(({ slug }) => slug),
        sources: sources.map(({ slug }) => slug),
      }
      return fc
        .tuple(
          items(`${name}-event`, 3, event(slugs)),
          people.length === 0 ? fc.constant([]) : items(`${name}-quote`, 4, quote(slugs)),
        )
        .chain(([events, quotes]) =>
          article(name, {
            ...slugs,
            events: events.map(({ slug }) => slug),
            quotes: quotes.map(({ slug }) => slug),
          }).map(article => ({ article, people, sources, events, quotes }) as Story),
        )
    })

/** A package as files, in one of the many ways in which people lay out YAML. */
export const randomPackage = (name: string): fc.Arbitrary<PackageFiles> =>
  fc
    .tuple(randomStory(name), randomDocument, rarely(longText), fc.boolean())
    .chain(([story, body, original, isCrlf]) =>
      randomLayout(story).map(yaml => ({
        'story.yaml': isCrlf ? yaml.replaceAll('\n', '\r\n') : yaml,
        'body.md': documentToMarkdown(body),
        ...(original !== undefined && { 'original.txt': original }),
      })),
    )
