import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { previewTokens } from '../../src/delivery/previewToken'
import { sealFor } from '../../src/sealed'
import type { Newsroom } from '../support/newsroom'
import { draft, openWithDraft, otherDraft, previewTokenOf, published } from './previewedStory'

/*
 * A token that does not hold is refused, whatever is asked with it, and nothing tells why.
 */

const env = { sessionSecret: process.env.SESSION_SECRET }
const minute = 60_000

let newsroom: Newsroom
let token: string
let ids: { article: string; maker: string }

beforeAll(async () => {
  newsroom = await openWithDraft()
  token = await previewTokenOf(newsroom, draft)
  const { prisma } = newsroom.context.sudo()
  const article = await prisma.article.findUniqueOrThrow({ where: { slug: draft } })
  const maker = await prisma.user.findFirstOrThrow({ where: { role: 'editor' } })
  ids = { article: article.id, maker: maker.id }
})
afterAll(() => newsroom.close())

const ask = (preview: string) => newsroom.ask('{ preview { slug } articles { slug } }', { preview })

async function expectRefused(preview: string) {
  const { status, data, errors } = await ask(preview)
  expect(data).toEqual({})
  expect({ status, errors }).toEqual({
    status: 403,
    errors: [
      {
        message:
          'This preview has ended, or its article is gone. Ask the newsroom for a new preview link.',
        extensions: { code: 'PREVIEW_EXPIRED' },
      },
    ],
  })
}

const asEditor = async (mutation: string) => {
  const { data, errors } = await newsroom.ask(`mutation { ${mutation} }`, { as: 'editor' })
  expect(errors).toEqual([])
  return Object.values(data)[0]
}

/** A draft of its own for a test, and its preview. */
async function freshDraft(slug: string) {
  await newsroom.context.sudo().db.Article.createOne({ data: { headline: 'Fresh', slug } })
  const preview = await previewTokenOf(newsroom, slug)
  expect((await ask(preview)).data.preview).toEqual({ slug })
  return { slug, preview }
}

describe('refused is a token that', () => {
  it('was changed in any one letter', async () => {
    for (const [place, letter] of [...token].entries())
      await expectRefused(
        token.slice(0, place) + (letter === 'A' ? 'B' : 'A') + token.slice(place + 1),
      )
  })

  it.each([
    ['is cut short', () => token.slice(0, -1)],
    ['is longer', () => `${token}A`],
    ['is there twice', () => `${token}, ${token}`],
    ['is the id of the article', () => ids.article],
    ['is the slug of the article', () => draft],
    ['is a word', () => 'preview'],
    [
      'was sealed for another purpose',
      () =>
        sealFor('cursor', env).seal(JSON.stringify([ids.article, ids.maker, Date.now() + minute])),
    ],
    [
      'was sealed with another secret',
      () =>
        previewTokens({ sessionSecret: `${env.sessionSecret}.` }).make(ids.article, ids.maker)
          .token,
    ],
    ['is for no article', () => previewTokens(env).make('nothing', ids.maker).token],
    ['is by nobody', () => previewTokens(env).make(ids.article, 'nobody').token],
    [
      'has ended',
      () =>
        previewTokens(env).make(ids.article, ids.maker, new Date(Date.now() - 60 * minute)).token,
    ],
  ])('%s', async (_what, given) => {
    await expectRefused(given())
  })

  it('is somebody’s session', async () => {
    await expectRefused(String(await newsroom.tokenOf('admin')))
  })
})

describe('a token', () => {
  it('works for an hour, to the millisecond', () => {
    const { make, read } = previewTokens(env)
    const now = new Date('2020-01-13T12:00:00Z')
    const made = make('article', 'maker', now)
    expect(made.expiresAt).toEqual(new Date('2020-01-13T13:00:00Z'))
    expect(read(made.token, now)).toMatchObject({ article: 'article', maker: 'maker' })
    expect(read(made.token, new Date('2020-01-13T12:59:59.999Z'))).toBeDefined()
    expect(read(made.token, new Date('2020-01-13T13:00:00Z'))).toBeUndefined()
  })

  it('ends on the server’s clock', async () => {
    expect((await ask(token)).data.preview).toEqual({ slug: draft })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * minute })
    try {
      await expectRefused(token)
    } finally {
      vi.useRealTimers()
    }
    expect((await ask(token)).data.preview).toEqual({ slug: draft })
  })

  it('ends when the article is deleted', async () => {
    const { slug, preview } = await freshDraft('deleted')
    await asEditor(`deleteArticle(where: { slug: "${slug}" }) { id }`)
    await expectRefused(preview)
  })

  it('ends when the working copy is discarded, and when it is published', async () => {
    for (const end of ['discardArticle', 'publishArticle']) {
      const { slug } = await asEditor(`reviseArticle(where: { slug: "${published}" }) { slug }`)
      const preview = await previewTokenOf(newsroom, slug)
      expect((await ask(preview)).data.preview).toEqual({ slug })
      await asEditor(
        `${end}(where: { slug: "${slug}" }${end === 'publishArticle' ? ', override: "A test."' : ''}) { id }`,
      )
      await expectRefused(preview)
    }
  })

  it('goes on showing a draft that is published, until it is withdrawn', async () => {
    const { slug, preview } = await freshDraft('withdrawn')
    await asEditor(`publishArticle(where: { slug: "${slug}" }, override: "A test.") { id }`)
    expect((await ask(preview)).data.preview).toEqual({ slug })
    await asEditor(`withdrawArticle(where: { slug: "${slug}" }, reason: "It was wrong.") { id }`)
    await expectRefused(preview)
    const { errors } = await newsroom.ask(
      `mutation { createPreview(where: { slug: "${slug}" }) { url } }`,
      { as: 'editor' },
    )
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['WRONG_STATE'])
  })

  it('ends when whoever made it may not sign in any more, and when they are gone', async () => {
    const { prisma } = newsroom.context.sudo()
    const preview = await previewTokenOf(newsroom, otherDraft, 'reporter')
    const setActive = (isActive: boolean) =>
      prisma.user.updateMany({ where: { role: 'reporter' }, data: { isActive } })
    await setActive(false)
    await expectRefused(preview)
    await setActive(true)
    expect((await ask(preview)).data.preview).toEqual({ slug: otherDraft })
    await prisma.user.deleteMany({ where: { role: 'reporter' } })
    await expectRefused(preview)
  })
})
