import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

/** Asks as a reader who is not signed in. */
async function story(selection: string) {
  const { data, errors } = await newsroom.ask(
    `query ($slug: String) { article(where: { slug: $slug }) { ${selection} } }`,
    { variables: { slug } },
  )
  expect(errors).toEqual([])
  return data.article
}

const received = readFileSync(path.join(bundledStory, 'original.txt'), 'utf8')
const axios = 'Robert O’Brien < Axios interview with Robert O’Brien < Axios'

describe('the bundled story, asked for by a reader', () => {
  it('is the received text to the character, without the comment form', async () => {
    const { headline, bodyText } = await story('headline bodyText')
    const [form = ''] = received.match(/\n\nLeave a Reply\n\n.*$/s) ?? []
    expect(form).toContain('Your email address will not be published.')
    expect(`${headline}\n\n${bodyText}${form}`).toBe(received)
  })

  it('has eleven paragraphs in the document editor’s tree', async () => {
    const { body } = await story('body { document }')
    expect(body.document.map((block: { type: string }) => block.type)).toEqual(
      Array.from({ length: 11 }, () => 'paragraph'),
    )
  })

  it('has its nine quotations in reading order, each with who said it and the chain it came by', async () => {
    const { quotes } = await story(
      'quotes { text kind sourceCheck speaker { name } source { name partOf { name } } }',
    )
    const chain = (quote: Quoted) =>
      [quote.speaker?.name, quote.source?.name, quote.source?.partOf?.name]
        .filter(Boolean)
        .join(' < ')
    expect(
      quotes.map((quote: Quoted) => [quote.kind, quote.text.slice(0, 30), chain(quote)]),
    ).toEqual([
      ['partial', 'back on track', axios],
      ['partial', 'commitment', axios],
      ['direct', 'We have reached out to the Nor', axios],
      ['direct', 'we’ve been letting them know t', axios],
      ['partial', 'promised Christmas gifts', axios],
      ['direct', 'The President suggested that h', axios],
      ['direct', 'All we know is that we were to', axios],
      ['term', 'Christmas gift.', axios.replace('Robert O’Brien', 'Kim Jong Un')],
      ['partial', 'keep his word.', 'Analysts'],
    ])
    let place = -1
    for (const { text, sourceCheck } of quotes) {
      expect(received.indexOf(text, place + 1), text).toBeGreaterThan(place)
      place = received.indexOf(text)
      expect(sourceCheck).toBe('unchecked')
    }
  })

  it('keeps reading order page by page', async () => {
    const { all, first, rest } = await story(
      'all: quotes { slug } first: quotes(take: 4) { slug } rest: quotes(skip: 4) { slug }',
    )
    expect([...first, ...rest]).toEqual(all)
    expect(first).toHaveLength(4)
  })

  it('has its sixteen events in order of time, dated as the story supports and not verified', async () => {
    const { events } = await story('events { name date dateAsWritten verifiedDate factuality }')
    expect(events.map(({ date }: { date: string }) => date)).toEqual([
      '2019-04',
      '[2019-10-01..2019-10-10]',
      '2019-11',
      '2019-12',
      '[2019-12..]',
      '[..2019-12-25]',
      '2019-12-25~',
      '[..2019-12-31]',
      '2019-12-31',
      '[2020-01-06..2020-01-12]',
      '[2020-01-06..2020-01-19]',
      '[..2020-01-19]',
      '[..2020-01]',
      '[..2020-01]',
      '[..2020-01]',
      '/2020-01',
    ])
    expect(new Set(events.map((event: { verifiedDate: string }) => event.verifiedDate))).toEqual(
      new Set(['']),
    )
  })

  it('has five people, three outlets, and the reports its chains need', async () => {
    const { people, sources } = await story('people { name kind } sources { name kind }')
    expect(people.map((person: Named) => `${person.name} (${person.kind})`)).toEqual([
      'An adviser to North Korea’s foreign ministry (unnamed)',
      'Analysts (collective)',
      'Donald Trump (named)',
      'Kim Jong Un (named)',
      'Robert O’Brien (named)',
    ])
    expect(sources.map((source: Named) => `${source.name} (${source.kind})`)).toEqual([
      'Axios (newsOrganization)',
      'Axios interview with Robert O’Brien (report)',
      'KCNA report of Kim Jong Un’s December statement (report)',
      'KCNA statement by the foreign ministry adviser (statement)',
      'Korean Central News Agency (stateMedia)',
      'NBC (broadcaster)',
      'NBC report on the birthday wish and the adviser’s reply (report)',
    ])
  })

  it('tells how the adviser’s words came: NBC, resting on a KCNA statement', async () => {
    const { data } = await newsroom.ask(
      `{ source(where: { slug: "nbc-report-of-foreign-ministry-adviser" }) {
        partOf { name } basedOn { name partOf { shortName } }
      } }`,
    )
    expect(data.source).toEqual({
      partOf: { name: 'NBC' },
      basedOn: {
        name: 'KCNA statement by the foreign ministry adviser',
        partOf: { shortName: 'KCNA' },
      },
    })
  })

  it('was published on the earliest day its date of writing allows, and says its rights are open', async () => {
    expect(await story('publishedAt originalDate originalDateInWords status usageTerms')).toEqual({
      publishedAt: '2020-01-13T00:00:00.000Z',
      originalDate: '[2020-01-13..2020-01-19]',
      originalDateInWords: 'between 13 and 19 January 2020',
      status: 'published',
      usageTerms: expect.stringMatching(/^Rights not established/),
    })
  })

  it('keeps the text as received, to the byte, for the newsroom only', async () => {
    const ask = (as: 'editor' | 'anonymous') =>
      newsroom.ask(`{ article(where: { slug: "${slug}" }) { originalText } }`, { as })
    expect((await ask('editor')).data.article.originalText).toBe(received)
    expect((await ask('anonymous')).data.article.originalText).toBeNull()
  })
})

type Named = { name: string; kind: string }
type Quoted = {
  text: string
  kind: string
  speaker: { name: string } | null
  source: { name: string; partOf: { name: string } | null } | null
}
