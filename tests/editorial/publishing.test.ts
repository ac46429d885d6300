import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'
const received = 'The Us hopes to restart diplomatic talks with North Korea'
const mended = 'The US hopes to restart diplomatic talks with North Korea'
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
})
afterAll(() => newsroom.close())

async function asEditor(mutation: string, variables: object = {}) {
  const { data, errors } = await newsroom.ask(mutation, { as: 'editor', variables })
  expect(errors).toEqual([])
  return data
}

async function publicArticle(selection = 'headline modifiedAt bodyText quotes { slug }') {
  const { data } = await newsroom.ask(`{ article(where: { slug: "${slug}" }) { ${selection} } }`)
  return data.article
}

const update = `mutation ($id: ID!, $data: ArticleUpdateInput!) {
  updateArticle(where: { id: $id }, data: $data) { id version }
}`

describe('a published article', () => {
  it('cannot be changed, only revised', async () => {
    const { errors } = await newsroom.ask(
      `mutation { updateArticle(where: { slug: "${slug}" }, data: { version: 1, headline: "x" }) { id } }`,
      { as: 'admin' },
    )
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await publicArticle()).headline).toBe(received)
  })

  it('is revised in one working copy, which readers do not see, and published whole', async () => {
    const before = await publicArticle()
    const { reviseArticle: copy } = await asEditor(
      `mutation { reviseArticle(where: { slug: "${slug}" }) { id version headline revisionOf { slug } quotesCount } }`,
    )
    expect(copy).toMatchObject({ headline: received, revisionOf: { slug }, quotesCount: 9 })

    const { reviseArticle: again } = await asEditor(
      `mutation { reviseArticle(where: { slug: "${slug}" }) { id } }`,
    )
    expect(again.id).toBe(copy.id)

    const data = {
      version: copy.version,
      headline: mended,
      quotes: { disconnect: [{ slug: 'commitment' }] },
    }
    await asEditor(update, { id: copy.id, data })
    expect(await publicArticle()).toEqual(before)

    const { publishArticle: published } = await asEditor(
      'mutation ($id: ID!) { publishArticle(where: { id: $id }, override: "As received.") { slug status workingCopy { id } } }',
      { id: copy.id },
    )
    expect(published).toEqual({ slug, status: 'published', workingCopy: null })
    const after = await publicArticle()
    expect(after.headline).toBe(mended)
    expect(after.quotes).toHaveLength(8)
    expect(after.modifiedAt).not.toBeNull()
  })

  it('keeps every revision, and one of them can be restored into the working copy', async () => {
    const { revisions } = (
      await newsroom.ask(
        `{ revisions(where: { slug: { equals: "${slug}" } }, orderBy: { number: asc }) { number kind snapshot madeBy { name } } }`,
        { as: 'editor' },
      )
    ).data
    expect(revisions.map((revision: { kind: string }) => revision.kind)).toEqual([
      'seed',
      'publish',
    ])
    expect(revisions[1].madeBy.name).toBe('The editor')
    expect(revisions[0].snapshot.headline).toBe(received)

    const { restoreArticle: copy } = await asEditor(
      `mutation { restoreArticle(where: { slug: "${slug}" }, revision: 1) { id headline quotesCount } }`,
    )
    expect(copy).toMatchObject({ headline: received, quotesCount: 9 })
    expect((await publicArticle()).headline).toBe(mended)
    const { discardArticle: original } = await asEditor(
      'mutation ($id: ID!) { discardArticle(where: { id: $id }) { slug headline } }',
      { id: copy.id },
    )
    expect(original).toEqual({ slug, headline: mended })
  })

  it('is not told to readers as modified when only its typography was', async () => {
    const { modifiedAt } = await publicArticle()
    const { reviseArticle: copy } = await asEditor(
      `mutation { reviseArticle(where: { slug: "${slug}" }) { id version } }`,
    )
    await asEditor(update, { id: copy.id, data: { version: copy.version, headline: `${mended}.` } })
    await asEditor(
      'mutation ($id: ID!) { publishArticle(where: { id: $id }, override: "As received.") { id } }',
      {
        id: copy.id,
      },
    )
    expect(await publicArticle()).toMatchObject({ headline: `${mended}.`, modifiedAt })
  })

  it('carries its corrections in public, latest first, and counts a correction as a modification', async () => {
    const { modifiedAt } = await publicArticle()
    const correct = (kind: string, text: string) =>
      asEditor(
        `mutation ($kind: String!, $text: String!) {
          correctArticle(where: { slug: "${slug}" }, kind: $kind, text: $text) { id }
        }`,
        { kind, text },
      )
    await correct('clarification', 'The talks were in Stockholm.')
    expect((await publicArticle()).modifiedAt).toBe(modifiedAt)
    await correct('correction', 'An earlier headline wrote “Us”.')
    const article = await publicArticle(
      'modifiedAt corrections { kind text publishedAt revision { id } }',
    )
    expect(article.corrections).toMatchObject([
      { kind: 'correction', text: 'An earlier headline wrote “Us”.', revision: null },
      { kind: 'clarification', text: 'The talks were in Stockholm.' },
    ])
    expect(Date.parse(article.modifiedAt)).toBeGreaterThan(Date.parse(modifiedAt))
  })

  it('answers as withdrawn, with the reason and nothing else, on every public path', async () => {
    await asEditor(
      `mutation { withdrawArticle(where: { slug: "${slug}" }, reason: "Rights are not established.") { id } }`,
    )
    expect(
      await publicArticle(
        'id slug status withdrawnReason headline bodyText body { document } quotes { id } corrections { id } originalDate',
      ),
    ).toEqual({
      id: '',
      slug,
      status: 'withdrawn',
      withdrawnReason: 'Rights are not established.',
      headline: '',
      bodyText: '',
      body: null,
      quotes: [],
      corrections: [],
      originalDate: '',
    })
    const { data } = await newsroom.ask(
      '{ articles { id } quotes { id } people { id } articlesCount corrections { id } }',
    )
    expect(data).toEqual({
      articles: [],
      quotes: [],
      people: [],
      articlesCount: 0,
      corrections: [],
    })
  })
})

describe('a schedule', () => {
  const future = () => new Date(Date.now() + 1_500).toISOString()

  it('publishes an article by itself, once, when its time has come', async () => {
    const { createArticle: draft } = await asEditor(
      'mutation { createArticle(data: { headline: "On time" }) { id } }',
    )
    await asEditor(
      'mutation ($id: ID!, $at: DateTime!) { scheduleArticle(where: { id: $id }, at: $at) { status } }',
      { id: draft.id, at: future() },
    )
    const seen = async () =>
      (await newsroom.ask('{ article(where: { slug: "on-time" }) { status } }')).data.article
    expect(await seen()).toBeNull()
    await expect.poll(seen, { timeout: 6_000 }).toEqual({ status: 'published' })
    const revisions = await newsroom.context
      .sudo()
      .prisma.revision.findMany({ where: { item: draft.id } })
    expect(revisions.map(revision => revision.kind)).toEqual(['create', 'schedule', 'publish'])
  })

  it('is not taken for a time that has passed, nor for one before the end of the embargo', async () => {
    const { createArticle: draft } = await asEditor(
      'mutation { createArticle(data: { headline: "Embargoed", embargoUntil: "2999-01-01T00:00:00Z" }) { id } }',
    )
    for (const at of ['2020-01-01T00:00:00Z', '2998-01-01T00:00:00Z']) {
      const { errors } = await newsroom.ask(
        'mutation ($id: ID!, $at: DateTime!) { scheduleArticle(where: { id: $id }, at: $at) { id } }',
        { as: 'editor', variables: { id: draft.id, at } },
      )
      expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED')
    }
  })

  it('shows nothing before the end of an embargo, published or not', async () => {
    const { createArticle: draft } = await asEditor(
      'mutation { createArticle(data: { headline: "Held", embargoUntil: "2999-01-01T00:00:00Z" }) { id } }',
    )
    await asEditor('mutation ($id: ID!) { publishArticle(where: { id: $id }) { id } }', {
      id: draft.id,
    })
    expect(
      (await newsroom.ask('{ article(where: { slug: "held" }) { id } }')).data.article,
    ).toBeNull()
  })
})
