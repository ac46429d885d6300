import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { entryId } from '../../src/delivery/entryId'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { addArticle } from './addArticle'
import { publicFetch } from './publicFetch'

const files = ['rss.xml', 'atom.xml', 'feed.json'] as const
const story = readStoryPackage(bundledStory)
const reader = 'http://localhost:3001'
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const get = (path: string) => publicFetch(`${newsroom.address}${path}`)

/** The same feed in all three formats, each read by a parser that is not ours. */
async function read(query = '') {
  const [rssText = '', atomText = '', jsonText = ''] = await Promise.all(
    files.map(async file => (await get(`/feeds/${file}${query}`)).text),
  )
  return {
    rss: parseRssFeed(rssText),
    atom: parseAtomFeed(atomText),
    json: parseJsonFeed(jsonText),
    second: [parseFeed(rssText), parseFeed(atomText)],
    texts: [rssText, atomText, jsonText],
  }
}

const urlsIn = async (query?: string) =>
  ((await read(query)).json.items ?? []).map(({ url }) => url?.replace(`${reader}/articles/`, ''))

describe('a feed of nothing', () => {
  it('is a feed all the same, in each format', async () => {
    const { rss, atom, json, second } = await read()
    expect(rss).toMatchObject({ title: 'Stet', link: reader, description: expect.any(String) })
    expect(rss.items ?? []).toEqual([])
    expect(atom).toMatchObject({ title: { value: 'Stet' }, updated: '1970-01-01T00:00:00.000Z' })
    expect(atom.entries ?? []).toEqual([])
    expect(json.title).toBe('Stet')
    expect(second.map(({ title, items }) => [title, items])).toEqual([
      ['Stet', []],
      ['Stet', []],
    ])
    const raw = JSON.parse((await get('/feeds/feed.json')).text)
    expect(raw).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] })
  })
})

describe('a feed of one article', () => {
  let id: string
  const { slug } = story.article

  beforeAll(async () => {
    await loadStory(story, newsroom.context)
    const { data } = await newsroom.ask(`{ article(where: { slug: "${slug}" }) { id } }`)
    id = data.article.id
    for (const [kind, text] of [
      ['clarification', 'The talks were in <Stockholm>.'],
      ['correction', 'An earlier headline wrote “Us”.'],
    ])
      await newsroom.ask(
        `mutation ($kind: String!, $text: String!) { correctArticle(where: { slug: "${slug}" }, kind: $kind, text: $text) { id } }`,
        { as: 'editor', variables: { kind, text } },
      )
  })

  it('says of it what readers may know, the same in each format', async () => {
    const { data } = await newsroom.ask(
      `{ article(where: { slug: "${slug}" }) { headline summary byline section keywords publishedAt modifiedAt copyrightNotice usageTerms } }`,
    )
    const { article } = data
    const { rss, atom, json, second } = await read()
    const [item] = rss.items ?? []
    const [entry] = atom.entries ?? []
    const [object] = json.items ?? []
    const name = entryId('Article', id)
    const url = `${reader}/articles/${slug}`
    const rights = [article.copyrightNotice, article.usageTerms].filter(Boolean).join(' ')
    const tags = [article.section, ...article.keywords].filter(Boolean)

    expect(item).toMatchObject({
      guid: { value: name, isPermaLink: false },
      link: url,
      title: article.headline,
      pubDate: new Date(article.publishedAt).toUTCString(),
      atom: { updated: article.modifiedAt },
      dc: { rights: [rights], languages: ['en'] },
    })
    expect(entry).toMatchObject({
      id: name,
      links: [{ href: url, rel: 'alternate' }],
      title: { value: article.headline },
      published: article.publishedAt,
      updated: article.modifiedAt,
      rights: { value: rights },
    })
    expect(object).toMatchObject({
      id: name,
      url,
      title: article.headline,
      date_published: article.publishedAt,
      date_modified: article.modifiedAt,
      language: 'en',
    })
    expect(item?.categories?.map(category => category.name) ?? []).toEqual(tags)
    expect(entry?.categories?.map(category => category.term) ?? []).toEqual(tags)
    expect(object?.tags ?? []).toEqual(tags)
    for (const { items } of second)
      expect(items).toMatchObject([
        { id: name, url, title: article.headline, published: new Date(article.publishedAt) },
      ])
  })

  it('has the whole story, under what readers were told about it, the latest first', async () => {
    const { rss, atom, json } = await read()
    const today = new Date().toISOString().slice(0, 10)
    const contents = [
      rss.items?.[0]?.content?.encoded,
      atom.entries?.[0]?.content?.value,
      json.items?.[0]?.content_html,
    ]
    for (const content of contents) {
      expect(content).toBe(contents[0])
      const [first, second, ...body] = content?.split('\n') ?? []
      expect(first).toMatch(/^<p><strong>Correction on \d{1,2} \w+ \d{4}:<\/strong> An earlier/)
      expect(second).toContain('</strong> The talks were in &lt;Stockholm&gt;.</p>')
      expect(body).toHaveLength(11)
    }
    const raw = JSON.parse((await get('/feeds/feed.json')).text)
    expect(raw.items[0]._stet.corrections).toMatchObject([
      { kind: 'correction', publishedAt: expect.stringContaining(today) },
      { kind: 'clarification', publishedAt: expect.stringContaining(today) },
    ])
  })

  it('names it the same after its slug has changed', async () => {
    const ids = async () => (await read()).json.items?.map(item => item.id)
    const before = await ids()
    await newsroom.context.sudo().db.Article.updateOne({
      where: { slug },
      data: { version: 3, slug: 'another-slug' },
    })
    expect(await ids()).toEqual(before)
    expect(await urlsIn()).toEqual(['another-slug'])
  })
})

describe('a feed of sixty articles', () => {
  beforeAll(async () => {
    for (let n = 1; n <= 60; n++)
      await addArticle(newsroom, `Numbered ${n}`, {
        section: n % 2 ? 'Globe' : 'Arts & Letters',
        publishedAt: new Date(Date.UTC(2021, 0, 1, 0, n - (n % 2))), // two at a time
        byline: n === 60 ? 'Ann & Bob' : '',
        summary: n === 60 ? 'Fish & <chips>' : '',
        keywords: ['World', 'two words', 'Globe'],
        language: n === 60 ? 'ko' : 'en',
      })
    const future = new Date('2999-01-01')
    for (const [name, state] of Object.entries({
      draft: { status: 'draft' },
      inReview: { status: 'inReview' },
      scheduled: { status: 'scheduled', scheduledFor: future },
      withdrawn: { status: 'withdrawn', withdrawnAt: new Date() },
      toCome: { publishedAt: future },
      embargoed: { embargoUntil: future },
    }))
      await addArticle(newsroom, `Hidden ${name}`, {
        section: 'Hidden',
        publishedAt: new Date('2022-01-01'),
        ...state,
      })
  })

  it('holds the latest fifty, in an order that stays', async () => {
    const { rss, atom, json } = await read()
    const urls = json.items?.map(({ url }) => url)
    expect(urls).toHaveLength(50)
    const numbers = urls?.map(url => Number(url?.split('-').at(-1))) ?? []
    expect(numbers.toSorted((a, b) => b - a)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n))
    const minutes = numbers.map(n => n - (n % 2))
    expect(minutes).toEqual(minutes.toSorted((a, b) => b - a))
    expect(rss.items?.map(({ link }) => link)).toEqual(urls)
    expect(atom.entries?.map(({ links }) => links?.[0]?.href)).toEqual(urls)
    expect((await read()).texts).toEqual((await read()).texts)
  })

  it('knows nothing of what is not public', async () => {
    for (const text of (await read()).texts) expect(text).not.toMatch(/hidden/i)
    expect(await urlsIn('?section=Hidden')).toEqual([])
  })

  it('can be had for one section, by its exact name', async () => {
    expect(await urlsIn('?section=Globe')).toHaveLength(30)
    expect(await urlsIn('?section=Arts+%26+Letters')).toHaveLength(30)
    expect(await urlsIn('?section=globe')).toEqual([])
    expect(await urlsIn('?section=')).toHaveLength(50)
    const { rss, atom, json } = await read('?section=Arts+%26+Letters')
    const self = `http://localhost:3000/feeds/feed.json?section=Arts%20%26%20Letters`
    expect(json).toMatchObject({ title: 'Stet: Arts & Letters', feed_url: self })
    expect(rss.atom?.links?.[0]?.href).toBe(self.replace('feed.json', 'rss.xml'))
    expect(atom.links?.[0]).toMatchObject({
      rel: 'self',
      href: self.replace('feed.json', 'atom.xml'),
    })
  })

  it('says of a section that nobody has heard of what it says of one with drafts only', async () => {
    for (const file of files) {
      const asked = await Promise.all(
        ['Hidden', 'Nobody'].map(name => get(`/feeds/${file}?section=${name}`)),
      )
      const [hidden, unknown] = asked.map(({ status, text }) => [
        status,
        text.replaceAll(/Hidden|Nobody/g, ''),
      ])
      expect(hidden).toEqual(unknown)
    }
  })

  it('keeps bylines, languages and tags apart, each once', async () => {
    const { rss, atom, json } = await read('?section=Arts+%26+Letters')
    const tags = ['Arts & Letters', 'World', 'two words', 'Globe']
    expect(rss.items?.[0]).toMatchObject({
      dc: { creators: ['Ann & Bob'], languages: ['ko'] },
      description: 'Fish &amp; &lt;chips&gt;', // HTML
      categories: tags.map(name => ({ name })),
    })
    expect(atom.entries?.[0]).toMatchObject({
      authors: [{ name: 'Ann & Bob' }],
      summary: { value: 'Fish & <chips>' },
      categories: tags.map(term => ({ term })),
      xml: { lang: 'ko' },
    })
    expect(json.items?.[0]).toMatchObject({
      authors: [{ name: 'Ann & Bob' }],
      summary: 'Fish & <chips>',
      tags,
    })
    expect(json.language).toBeUndefined() // they differ
    expect((await read('?section=Globe')).json.language).toBe('en')
    expect((await read('?section=Globe')).json.items?.[0]?.tags).toEqual([
      'Globe',
      'World',
      'two words',
    ])
  })
})
