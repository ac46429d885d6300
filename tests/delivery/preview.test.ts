import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { mergePaths } from '../access/mergePaths'
import { selectionPaths } from '../access/selectionPaths'
import type { Newsroom } from '../support/newsroom'
import { draft, openWithDraft, otherDraft, previewTokenOf, published } from './previewedStory'

let newsroom: Newsroom
let token: string

beforeAll(async () => {
  newsroom = await openWithDraft()
  token = await previewTokenOf(newsroom, draft)
})
afterAll(() => newsroom.close())

const withToken = (query: string) => newsroom.ask(query, { preview: token })

describe('a preview link', () => {
  it.each(['reporter', 'editor', 'admin'] as const)(
    'is made by the %s, leads to the frontend and works for an hour',
    async as => {
      const { data } = await newsroom.ask(
        `mutation { createPreview(where: { slug: "${draft}" }) { url expiresAt } }`,
        { as },
      )
      const { url, expiresAt } = data.createPreview
      expect(url).toMatch(/^http:\/\/localhost:3001\/preview\/[\w-]{40,200}$/)
      const minutes = (new Date(expiresAt).getTime() - Date.now()) / 60_000
      expect(minutes).toBeGreaterThan(59)
      expect(minutes).toBeLessThanOrEqual(60)
    },
  )

  it.each([
    ['by a reader', 'anonymous', draft, 'FORBIDDEN'],
    ['by a reader, of a published one', 'anonymous', published, 'FORBIDDEN'],
    ['of an article that is not there', 'editor', 'nothing', 'FORBIDDEN'],
  ] as const)('is not made %s', async (_how, as, slug, code) => {
    const { data, errors } = await newsroom.ask(
      `mutation { createPreview(where: { slug: "${slug}" }) { url } }`,
      { as },
    )
    expect(data).toEqual({ createPreview: null })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })
})

describe('with the token of a draft, a reader', () => {
  it('finds it by asking for the preview, by its slug and in the list', async () => {
    const { data, errors } = await withToken(
      `{ preview { slug } article(where: { slug: "${draft}" }) { slug }
         articles(orderBy: { slug: asc }) { slug } articlesCount }`,
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      preview: { slug: draft },
      article: { slug: draft },
      articles: [{ slug: published }, { slug: draft }],
      articlesCount: 2,
    })
  })

  it('finds nothing of it without the token', async () => {
    const { data } = await newsroom.ask(
      `{ preview { slug } article(where: { slug: "${draft}" }) { slug } articles { slug }
         person(where: { slug: "robert-o-brien" }) { name } quotesCount }`,
    )
    expect(data).toEqual({
      preview: null,
      article: null,
      articles: [{ slug: published }],
      person: null,
      quotesCount: 1,
    })
  })

  it('sees the quotations in their places, the chain each came by, and the timeline', async () => {
    const { data, errors } = await withToken(
      `{ preview { annotations { quote { slug } state block start } timeline { name dateInWords }
           quotes { slug attribution { sentence chain { name } } } people { name } wordCount } }`,
    )
    expect(errors).toEqual([])
    const { annotations, timeline, quotes, people, wordCount } = data.preview
    expect(annotations.length).toBeGreaterThanOrEqual(9)
    expect(annotations[0]).toMatchObject({ quote: { slug: 'back-on-track' }, state: 'exact' })
    expect(timeline).toHaveLength(16)
    expect(quotes).toHaveLength(9)
    const sentence = 'Kim Jong Un said, as reported by Axios.'
    const gift = quotes.find(({ slug }: { slug: string }) => slug === 'christmas-gift')
    expect(gift.attribution).toMatchObject({ sentence, chain: { length: 3 } })
    expect(people).toHaveLength(5)
    expect(wordCount).toBeGreaterThan(100)
  })

  it.each([
    ['article', otherDraft],
    ['person', `person-of-${otherDraft}`],
    ['source', `source-of-${otherDraft}`],
    ['event', `event-of-${otherDraft}`],
    ['quote', `words-of-${otherDraft}`],
  ])('is not shown the %s that only another draft has', async (query, slug) => {
    const { data } = await withToken(`{ found: ${query}(where: { slug: "${slug}" }) { slug } }`)
    expect(data).toEqual({ found: null })
  })

  it('does not see through a person into another draft', async () => {
    const { data } = await withToken(
      `{ person(where: { slug: "kim-jong-un" }) { articlesCount articles(orderBy: { slug: asc }) { slug } } }`,
    )
    expect(data.person).toEqual({
      articlesCount: 2,
      articles: [{ slug: published }, { slug: draft }],
    })
  })

  it.each([
    'edNote',
    'originalText',
    'version',
    'copyIssues { rule }',
    'createdBy { name }',
    'revisions { number }',
    'revisionOf { slug }',
    'sources { text }',
    'quotes { overrideReason }',
  ])('is told nothing internal of it: %s', async field => {
    const { data, errors } = await withToken(`{ preview { ${field} } }`)
    expect(JSON.stringify(data.preview)).toMatch(/null/)
    expect(JSON.stringify(data.preview)).not.toMatch(/:("|\d|true|false)/)
    for (const { extensions } of errors) expect(extensions.code).toBe('FORBIDDEN')
  })

  it.each([
    `updateArticle(where: { slug: "${draft}" }, data: { version: 1, headline: "x" }) { id }`,
    `publishArticle(where: { slug: "${draft}" }) { id }`,
    `deleteArticle(where: { slug: "${draft}" }) { id }`,
    `createPreview(where: { slug: "${draft}" }) { url }`,
    'createPerson(data: { name: "Somebody" }) { id }',
  ])('changes nothing, not even signed in as an editor: %s', async mutation => {
    for (const as of ['anonymous', 'editor'] as const) {
      const { data, errors } = await newsroom.ask(`mutation { ${mutation} }`, {
        as,
        preview: token,
      })
      expect(Object.values(data)).toEqual([null])
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
    }
  })
})

it('a session in a cookie is left out just so', async () => {
  const response = await fetch(`${newsroom.address}/api/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `stet-session=${await newsroom.tokenOf('editor')}`,
      'x-stet-preview': token,
    },
    body: JSON.stringify({ query: '{ authenticatedItem { ... on User { name } } articlesCount }' }),
  })
  expect(await response.json()).toEqual({ data: { authenticatedItem: null, articlesCount: 2 } })
})

it.each(['draft', 'inReview', 'scheduled', 'published'] as const)(
  'an article that is %s can be previewed, also under an embargo',
  async status => {
    const slug = `is-${status.toLowerCase()}`
    const soon = new Date(Date.now() + 3_600_000)
    await newsroom.context.sudo().db.Article.createOne({
      data: { slug, headline: 'One', status, embargoUntil: soon, scheduledFor: soon },
    })
    const preview = await previewTokenOf(newsroom, slug, 'reporter')
    const { data } = await newsroom.ask('{ preview { slug } articles { slug } }', { preview })
    expect(data.preview).toEqual({ slug })
    expect(data.articles).toEqual(
      expect.arrayContaining([{ slug: published }, { slug }].toSorted()),
    )
    expect(data.articles).toHaveLength(2)
  },
)

it('a working copy is previewed beside the article that readers have', async () => {
  const { data } = await newsroom.ask(
    `mutation { reviseArticle(where: { slug: "${published}" }) { id version slug } }`,
    { as: 'editor' },
  )
  const { id, version, slug } = data.reviseArticle
  await newsroom.ask(
    `mutation { updateArticle(where: { id: "${id}" }, data: { version: ${version}, headline: "New" }) { id } }`,
    { as: 'editor' },
  )
  const preview = await previewTokenOf(newsroom, slug)
  const answer = await newsroom.ask(
    `{ preview { headline slug publishedAt } article(where: { slug: "${published}" }) { headline } }`,
    { preview },
  )
  expect(answer.data).toEqual({
    preview: { headline: 'New', slug: `working-copy-of-${published}`, publishedAt: null },
    article: { headline: published },
  })
})

it('shows in every field just what readers see once the draft is published', async () => {
  const type = newsroom.context.graphql.schema.getType('Article')
  if (!isObjectType(type)) throw new Error('there are no articles')
  const told = ['status', 'publishedAt', 'modifiedAt', 'jsonLd'] // what publishing itself sets
  const paths = [
    ...selectionPaths(type, 1),
    ...selectionPaths(type, 2, '(take: 5, orderBy: [{ id: asc }])').filter(
      ({ steps }) => steps.length === 2,
    ),
  ].map(path => ({ ...path, leaves: path.leaves.filter(leaf => !told.includes(leaf)) }))
  const selections = paths.flatMap(path => mergePaths([path]))

  const ask = async (root: string, preview?: string) => {
    const answers = []
    for (const selection of selections) {
      const { data, errors, text } = await newsroom.ask(`{ found: ${root} ${selection} }`, {
        ...(preview && { preview }),
      })
      expect(data.found, `${selection} ${text}`).toBeTruthy()
      answers.push({ selection, found: data.found, errors: errors.length })
    }
    return answers
  }
  const before = await ask('preview', token)
  const { errors } = await newsroom.ask(
    `mutation { publishArticle(where: { slug: "${draft}" }, override: "As received.") { id } }`,
    { as: 'editor' },
  )
  expect(errors).toEqual([])
  const after = await ask(`article(where: { slug: "${draft}" })`)
  for (const [n, answer] of after.entries()) expect(before[n]).toEqual(answer)
  console.log(`${selections.length} selections compared`)
  expect(selections.length).toBeGreaterThan(30)
})
