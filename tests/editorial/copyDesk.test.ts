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

async function asEditor(query: string, variables = {}) {
  const { data, errors } = await newsroom.ask(query, { as: 'editor', variables })
  expect(errors).toEqual([])
  return data
}
const refusal = async (query: string, variables = {}) =>
  (await newsroom.ask(query, { as: 'editor', variables })).errors[0]

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ text }] }]

/** A draft with a quote, whose words and whose body are given. */
async function draftQuoting(quote: object, body: string) {
  const { createArticle } = await asEditor(
    'mutation ($data: ArticleCreateInput!) { createArticle(data: $data) { id quotes { id } } }',
    {
      data: {
        headline: 'A draft',
        body: paragraph(body),
        quotes: {
          create: [
            {
              speaker: { create: { name: 'Somebody' } },
              source: { create: { name: 'A statement', kind: 'statement' } },
              ...quote,
            },
          ],
        },
      },
    },
  )
  return { id: createArticle.id, quote: createArticle.quotes[0].id }
}

const quoteIs = (id: string) =>
  asEditor('query ($id: ID!) { quote(where: { id: $id }) { version bodyCheck sourceCheck } }', {
    id,
  }).then(({ quote }) => quote)

describe('a quote is compared', () => {
  it('with the body of its story, at every save of the one and of the other', async () => {
    const draft = await draftQuoting(
      { text: 'We will not go to the capital before the spring, whatever they say.' },
      'He said: “We will not go to the capital before the spring, whatever they say.”',
    )
    expect(await quoteIs(draft.quote)).toMatchObject({ bodyCheck: 'exact' })

    await asEditor(
      'mutation ($id: ID!, $body: JSON) { updateArticle(where: { id: $id }, data: { version: 1, body: $body }) { id } }',
      {
        id: draft.id,
        body: paragraph(
          'He said: “We will never go to the capital before the spring, whatever they say.”',
        ),
      },
    )
    expect(await quoteIs(draft.quote)).toMatchObject({ bodyCheck: 'altered' })

    await asEditor(
      'mutation ($id: ID!) { updateQuote(where: { id: $id }, data: { version: 1, text: "We will never go to the capital before the spring, whatever they say." }) { id } }',
      { id: draft.quote },
    )
    expect(await quoteIs(draft.quote)).toMatchObject({ bodyCheck: 'exact' })
    const { quotes } = await asEditor(
      '{ quotes(where: { bodyCheck: { equals: altered } }) { id } }',
    )
    expect(quotes).toEqual([])
  })

  it('with the text of its source, at every save of either, and with nothing when none is on file', async () => {
    const draft = await draftQuoting(
      { text: 'We will not go to the capital before the spring, whatever they say.' },
      '“We will not go to the capital before the spring, whatever they say.”',
    )
    expect(await quoteIs(draft.quote)).toMatchObject({ sourceCheck: 'unchecked' })
    const { quote } = await asEditor(
      'query ($id: ID!) { quote(where: { id: $id }) { source { id version } } }',
      { id: draft.quote },
    )
    const file = (version: number, text: string) =>
      asEditor(
        'mutation ($id: ID!, $data: SourceUpdateInput!) { updateSource(where: { id: $id }, data: $data) { id } }',
        { id: quote.source.id, data: { version, text } },
      )
    await file(
      1,
      'At noon. "We will not go to the capital before the spring, whatever they say." Then he left.',
    )
    expect(await quoteIs(draft.quote)).toMatchObject({ sourceCheck: 'exact' })
    await file(
      2,
      'At noon. “We would not go to the capital before the spring, whatever they say.” Then he left.',
    )
    expect(await quoteIs(draft.quote)).toMatchObject({ sourceCheck: 'altered' })
    const altered = await asEditor(
      'query ($id: ID!) { quote(where: { id: $id }) { sourceDifference { text change } } }',
      { id: draft.quote },
    )
    expect(altered.quote.sourceDifference).toMatchObject([
      { text: 'We ', change: 'same' },
      { text: 'would', change: 'removed' },
      { text: 'will', change: 'added' },
      { text: expect.stringContaining(' not go to the capital'), change: 'same' },
    ])
    await file(3, 'At noon he left.')
    expect(await quoteIs(draft.quote)).toMatchObject({ sourceCheck: 'notFound', version: 1 })
  })
})

describe('publishing asks the copy desk', () => {
  const publish = 'mutation ($id: ID!) { publishArticle(where: { id: $id }) { status } }'

  it.each([
    [
      'a quotation that the body does not have',
      { text: 'We will not go to the capital before the spring, whatever they say.' },
      'They stayed.',
    ],
    [
      'a quotation that is not as it was said',
      { text: 'We will not go to the capital before the spring, whatever they say.' },
      '“We will never go to the capital before the spring, whatever they say.”',
    ],
    ['a direct quote without a source', { text: 'We stay.', source: null }, '“We stay.”'],
    ['the form of a web page', { text: 'They stay', kind: 'indirect' }, 'Leave a Reply'],
  ])('and is refused for %s', async (_name, quote, body) => {
    const { id } = await draftQuoting(quote, body)
    const error = await refusal(publish, { id })
    expect(error?.extensions.code).toBe('COPY_ISSUES')
    expect(error?.message).toMatch(/^The copy desk has (an error|\d errors): .*\(override\)\.$/)
    const at = '"2126-01-01T00:00:00Z"'
    const scheduled = `mutation ($id: ID!) { scheduleArticle(where: { id: $id }, at: ${at}) { id } }`
    expect((await refusal(scheduled, { id }))?.extensions.code).toBe('COPY_ISSUES')
    const { article } = await asEditor(
      'query ($id: ID!) { article(where: { id: $id }) { status } }',
      {
        id,
      },
    )
    expect(article.status).toBe('draft')
  })

  it('and is done all the same for a reason, which the history keeps', async () => {
    const { id } = await draftQuoting(
      { text: 'We will not go to the capital before the spring, whatever they say.' },
      'They stayed.',
    )
    await asEditor(
      'mutation ($id: ID!) { publishArticle(where: { id: $id }, override: "The speaker confirmed it.") { id } }',
      { id },
    )
    const { article } = await asEditor(
      'query ($id: ID!) { article(where: { id: $id }) { status revisions(take: 1) { kind reason } } }',
      { id },
    )
    expect(article).toEqual({
      status: 'published',
      revisions: [{ kind: 'publish', reason: 'The speaker confirmed it.' }],
    })
  })

  it('but not for an empty reason', async () => {
    const { id } = await draftQuoting(
      { text: 'We will not go to the capital before the spring, whatever they say.' },
      'They stayed.',
    )
    const error = await refusal(
      'mutation ($id: ID!) { publishArticle(where: { id: $id }, override: " ") { id } }',
      { id },
    )
    expect(error?.extensions.code).toBe('COPY_ISSUES')
  })
})

describe('an issue', () => {
  const issuesOf = (id: string) =>
    asEditor(
      'query ($id: ID!) { article(where: { id: $id }) { openCopyIssues copyIssues { key rule severity dismissedBecause } } }',
      { id },
    ).then(({ article }) => article)
  const dismissal =
    'mutation ($id: ID!, $key: String!, $reason: String!) { dismissArticle(where: { id: $id }, key: $key, reason: $reason) { id } }'

  it('is dismissed for a reason, which stays when the story changes elsewhere', async () => {
    const { createArticle } = await asEditor(
      'mutation ($body: JSON) { createArticle(data: { headline: "The Us waits", body: $body }) { id } }',
      { body: paragraph('Nothing happened in the capital on Monday.') },
    )
    const { id } = createArticle
    const { copyIssues } = await issuesOf(id)
    expect(copyIssues).toMatchObject([{ rule: 'countryAbbreviation', dismissedBecause: null }])
    await asEditor(dismissal, { id, key: copyIssues[0].key, reason: 'It is a film.' })
    await asEditor(
      // The version it had before: a colleague who was writing meanwhile can save.
      'mutation ($id: ID!) { updateArticle(where: { id: $id }, data: { version: 1, summary: "A film." }) { id } }',
      { id },
    )
    const after = await issuesOf(id)
    expect(after).toMatchObject({
      openCopyIssues: 0,
      copyIssues: [{ rule: 'countryAbbreviation', dismissedBecause: 'It is a film.' }],
    })
    const { article } = await asEditor(
      'query ($id: ID!) { article(where: { id: $id }) { revisions { kind reason } } }',
      { id },
    )
    expect(article.revisions).toMatchObject([
      { kind: 'update' },
      { kind: 'dismiss', reason: 'It is a film.' },
      { kind: 'create' },
    ])
    const tidying = 'mutation ($id: ID!) { tidyArticle(where: { id: $id }) { id } }'
    expect((await refusal(tidying, { id }))?.message).toContain('nothing to tidy')
  })

  it('is not dismissed when there is none, nor without a reason', async () => {
    const { id } = await draftQuoting({ text: 'We stay.' }, '“We stay,” they said in the Us.')
    const unknown = await refusal(dismissal, { id, key: 'nothing', reason: 'So.' })
    expect(unknown?.message).toContain('key:')
    const [issue] = (await issuesOf(id)).copyIssues
    const empty = await refusal(dismissal, { id, key: issue.key, reason: ' ' })
    expect(empty?.message).toContain('reason:')
  })

  it('is counted, for the list and the desk, when what the story links changes too', async () => {
    const draft = await draftQuoting({ text: 'We stay.' }, 'They said “We stay.”')
    const before = (await issuesOf(draft.id)).openCopyIssues
    await asEditor(
      'mutation ($id: ID!) { updateQuote(where: { id: $id }, data: { version: 1, text: "We leave in spring." }) { id } }',
      { id: draft.quote },
    )
    expect((await issuesOf(draft.id)).openCopyIssues).toBeGreaterThan(before)
  })

  it('is nothing to readers', async () => {
    const { data } = await newsroom.ask(
      `{ article(where: { slug: "${slug}" }) { openCopyIssues copyIssues { key } copyDesk } }`,
    )
    expect(data.article).toEqual({ openCopyIssues: null, copyIssues: null, copyDesk: null })
  })
})

describe('tidying the bundled story', () => {
  it('makes a working copy in which no quoted word is another, and says what it changed', async () => {
    const before = await asEditor(
      `{ article(where: { slug: "${slug}" }) { headline annotations { quote { slug } state } } }`,
    )
    const { tidyArticle: copy } = await asEditor(
      `mutation { tidyArticle(where: { slug: "${slug}" }) { id headline revisionOf { slug } annotations { quote { slug } state } revisions(take: 1) { kind reason } } }`,
    )
    expect(copy.revisionOf.slug).toBe(slug)
    expect(copy.headline).toBe('The US hopes to restart diplomatic talks with North Korea')
    const found = (annotations: { quote: { slug: string } }[]) =>
      annotations.map(({ quote }) => quote.slug)
    expect(found(copy.annotations)).toEqual(found(before.article.annotations))
    for (const { state } of copy.annotations) expect(['exact', 'typographic']).toContain(state)
    expect(copy.revisions[0].kind).toBe('tidy')
    const told: string[] = copy.revisions[0].reason.split('\n')
    expect(told).toContain('nameSpelling: “O ‘Brien” → “O’Brien” (5×)')
    for (const line of told) expect(line).toMatch(/^\w+: “.*” → “.*”( \(\d+×\))?$/)

    const again = await refusal('mutation ($id: ID!) { tidyArticle(where: { id: $id }) { id } }', {
      id: copy.id,
    })
    expect(again).toMatchObject({ extensions: { code: 'WRONG_STATE' } })
    expect(again?.message).toContain('nothing to tidy')
  })
})

describe('readers', () => {
  it('are told where a quotation comes from, and no step that is not public', async () => {
    const query = `{ article(where: { slug: "${slug}" }) {
      annotations { quote { slug attribution { sentence chain { relation slug name } } } }
    } }`
    const [annotation] = (await newsroom.ask(query)).data.article.annotations
    expect(annotation.quote.attribution).toEqual({
      sentence: 'Robert O’Brien said in an interview with Axios.',
      chain: [
        { relation: 'speaker', slug: 'robert-obrien', name: 'Robert O’Brien' },
        {
          relation: 'source',
          slug: 'axios-interview-with-robert-obrien',
          name: 'Axios interview with Robert O’Brien',
        },
        { relation: 'partOf', slug: 'axios', name: 'Axios' },
      ],
    })
    const { prisma } = newsroom.context.sudo()
    const take = { sources: { disconnect: { slug: 'axios' } } }
    await prisma.article.update({ where: { slug }, data: take })
    const { attribution } = (await newsroom.ask(query)).data.article.annotations[0].quote
    expect(attribution.chain.map((step: { slug: string }) => step.slug)).toEqual([
      'robert-obrien',
      'axios-interview-with-robert-obrien',
    ])
    expect(JSON.stringify(attribution.chain)).not.toContain('"axios"')
  })
})
