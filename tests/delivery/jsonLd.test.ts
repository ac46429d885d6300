import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { loadPublicStory } from '../../src/delivery/loadPublicStory'
import { type Newsroom, type Role, roles } from '../support/newsroom'
import { asEditor, openStoryNewsroom, slug } from './storyNewsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openStoryNewsroom()
})
afterAll(() => newsroom.close())

async function jsonLdFor(as: Role, wanted = slug): Promise<string | null> {
  const query = `{ article(where: { slug: "${wanted}" }) { jsonLd } }`
  const { data, errors } = await newsroom.ask(query, { as })
  expect(errors).toEqual([])
  return data.article?.jsonLd ?? null
}

const read = async () => JSON.parse((await jsonLdFor('anonymous')) ?? 'null')

type Node = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- any node's shape

/** A node in few words: what a chain of sources names, the latest report first. */
function steps(work: Node | undefined): string[] {
  if (!work) return []
  const outlet = work.publisher ? [work.publisher.name] : []
  return [...(work.name ? [work.name] : []), ...outlet, ...steps(work.isBasedOn)]
}

describe('the JSON-LD of the bundled story', () => {
  it('is a news article under its address and its name for good', async () => {
    const { '@id': id, ...article } = await read()
    expect(id).toMatch(/^urn:uuid:/)
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      identifier: id,
      url: `http://localhost:3001/articles/${slug}`,
      headline: 'The Us hopes to restart diplomatic talks with North Korea',
      articleSection: 'World',
      keywords: ['North Korea', 'diplomacy', 'denuclearization'],
      wordCount: 405,
      inLanguage: 'en',
      datePublished: '2020-01-13T00:00:00.000Z',
      dateModified: '2020-01-13T00:00:00.000Z',
      usageInfo: { text: expect.stringMatching(/^Rights not established/) },
    })
    for (const unknown of ['author', 'creditText', 'copyrightNotice', 'license', 'dateline'])
      expect(article).not.toHaveProperty(unknown)
  })

  it('has its nine quotations in reading order, each with its speaker and its chain', async () => {
    const { hasPart } = await read()
    expect(
      hasPart.map((quote: Node) => [
        quote.text.split(' ').slice(0, 3).join(' '),
        quote.spokenByCharacter.name,
        ...steps(quote.isBasedOn),
      ]),
    ).toEqual([
      ...['back on track', 'commitment', 'We have reached', 'we’ve been letting'].map(fromObrien),
      ...['promised Christmas gifts', 'The President suggested', 'All we know'].map(fromObrien),
      ['Christmas gift.', 'Kim Jong Un', 'Axios interview with Robert O’Brien', 'Axios'],
      ['keep his word.', 'Analysts'],
    ])
  })

  it('shows what the NBC report rests on, which the story leaves out', async () => {
    const { citation } = await read()
    const nbc = citation.find(({ alternateName }: Node) => alternateName === 'the NBC report')
    expect(steps(nbc)).toEqual([
      'NBC report on the birthday wish and the adviser’s reply',
      'NBC',
      'KCNA statement by the foreign ministry adviser',
      'Korean Central News Agency',
    ])
  })

  it('mentions five people, three outlets and sixteen events, of which one has a known day', async () => {
    const { mentions }: { mentions: Node[] } = await read()
    const names = (type: string) => mentions.filter(one => one['@type'] === type).map(n => n.name)
    expect(names('Person')).toHaveLength(4)
    expect(names('Organization')).toEqual(['Analysts'])
    expect(names('NewsMediaOrganization')).toEqual(['Axios', 'Korean Central News Agency', 'NBC'])
    expect(names('Event')).toHaveLength(16)
    expect(mentions.filter(({ startDate }) => startDate).map(n => [n.name, n.startDate])).toEqual([
      ['Year-end deadline', '2019-12-31'],
    ])
    expect(mentions.filter(({ endDate }) => endDate)).toEqual([])
  })

  const fromObrien = (words: string) => [
    ...[words, 'Robert O’Brien', 'Axios interview with Robert O’Brien', 'Axios'],
  ]
})

describe('JSON-LD is', () => {
  it('the same for everybody', async () => {
    const forReaders = await jsonLdFor('anonymous')
    expect(forReaders).toContain('NewsArticle')
    for (const role of roles) expect(await jsonLdFor(role), role).toBe(forReaders)
  })

  it('null for a draft, even to its editors', async () => {
    await asEditor(newsroom, 'createArticle(data: { headline: "A draft" })')
    expect(await jsonLdFor('editor', 'a-draft')).toBeNull()
  })

  it('null under embargo and before its time', async () => {
    const { prisma } = newsroom.context.sudo()
    const future = new Date(Date.now() + 3_600_000)
    for (const change of [{ embargoUntil: future }, { publishedAt: future }]) {
      const original = await prisma.article.findUniqueOrThrow({ where: { slug } })
      const { embargoUntil, publishedAt } = original
      await prisma.article.update({ where: { slug }, data: change })
      expect(await jsonLdFor('editor')).toBeNull()
      await prisma.article.update({ where: { slug }, data: { embargoUntil, publishedAt } })
    }
  })

  it('counted as what it reads: forty are refused, thirty are not', async () => {
    const ask = (take: number) => newsroom.ask(`{ articles(take: ${take}) { jsonLd } }`)
    expect((await ask(40)).errors.map(({ extensions }) => extensions.code)).toEqual([
      'QUERY_TOO_COMPLEX',
    ])
    expect((await ask(30)).errors).toEqual([])
  })

  it('never read with sudo', async () => {
    await expect(loadPublicStory({ slug }, newsroom.context.sudo())).rejects.toThrow('sudo')
  })

  it('null once the article is withdrawn', async () => {
    await asEditor(
      newsroom,
      `withdrawArticle(where: { slug: "${slug}" }, reason: "It was not true.")`,
    )
    for (const role of roles) expect(await jsonLdFor(role), role).toBeNull()
  })
})
