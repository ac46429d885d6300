import { isDeepStrictEqual } from 'node:util'

import { describe, expect, it } from 'vitest'

import { markdownToDocument } from '../../seed/package/markdownToDocument'
import type { StoryPackage } from '../../seed/package/readStoryPackage'
import { storySchema } from '../../seed/package/storySchema'
import { syntheticStories } from '../../seed/synthetic/syntheticStories'
import { blockTexts, bodyText, wordCount } from '../../src/copydesk/bodyText'
import { checkStory } from '../../src/copydesk/checkStory'
import { findQuote } from '../../src/copydesk/findQuote'
import { foldText } from '../../src/copydesk/foldText'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { slugPattern } from '../../src/fields/slugPattern'
import { storyOfPackage } from '../copydesk/storyOfPackage'

const stories = [...syntheticStories(200)]

/** What `story.yaml` would say of it. */
const storyIn = ({ article, people, sources, events, quotes }: StoryPackage) => ({
  article,
  people,
  sources,
  events,
  quotes,
})

const slugOf = ({ slug }: { slug: string }) => slug

const shared = ['people', 'sources', 'events'] as const

/** In how many of so many stories each item is. */
function uses(count: number) {
  const counts = { people: new Map(), sources: new Map(), events: new Map() } satisfies Record<
    (typeof shared)[number],
    Map<string, number>
  >
  for (const story of syntheticStories(count)) {
    for (const list of shared) {
      const known: Map<string, number> = counts[list]
      for (const { slug } of story[list]) known.set(slug, (known.get(slug) ?? 0) + 1)
    }
  }
  return counts
}

describe('synthetic stories', () => {
  it('are the same at every run, and a longer run begins with a shorter one', () => {
    expect([...syntheticStories(250)].slice(0, 200)).toEqual(stories)
  })

  it('are others with another seed, which agree on the items they share with these', () => {
    const others = [...syntheticStories(200, { seed: 'another' })]
    const bodies = new Set(stories.map(({ body }) => bodyText(body)))
    expect(others.filter(({ body }) => bodies.has(bodyText(body)))).toEqual([])
    expectAgreement([...stories, ...others])
  })

  it('are valid and in the form in which they are stored', () => {
    for (const story of stories) {
      const written = storyIn(story)
      expect(storySchema.parse(written)).toEqual(written)
      const dates = [
        story.article.originalDate,
        ...story.events.flatMap(({ date, verifiedDate }) => [date, verifiedDate]),
        ...story.sources.map(({ publishedOn }) => publishedOn),
        ...story.quotes.map(({ saidOn }) => saidOn),
      ].filter(date => date !== undefined)
      expect(dates.map(date => parseEdtf(date).edtf)).toEqual(dates)
      expect(
        markdownToDocument(
          story.body
            .map(block => (block.type === 'heading' ? '## ' : '') + bodyText([block]))
            .join('\n\n'),
        ),
      ).toEqual(story.body)
    }
  })

  it('name only what is in their package, each by a slug of its own', () => {
    for (const story of stories) {
      const there = (list: 'people' | 'sources' | 'events' | 'quotes') =>
        new Set(story[list].map(({ slug }) => slug))
      const [people, sources, events, quotes] = [
        there('people'),
        there('sources'),
        there('events'),
        there('quotes'),
      ]
      const { article } = story
      expect(article.people?.filter(slug => !people.has(slug))).toEqual([])
      expect(article.sources?.filter(slug => !sources.has(slug))).toEqual([])
      expect(article.events?.filter(slug => !events.has(slug))).toEqual([])
      expect(article.quotes?.filter(slug => !quotes.has(slug))).toEqual([])
      for (const { partOf, basedOn } of story.sources)
        expect([partOf, basedOn].filter(slug => slug && !sources.has(slug))).toEqual([])
      for (const { verifiedBy, people: named = [] } of story.events) {
        expect(verifiedBy === undefined || sources.has(verifiedBy)).toBe(true)
        expect(named.filter(slug => !people.has(slug))).toEqual([])
      }
      for (const { speaker, source } of story.quotes)
        expect([people.has(speaker), sources.has(source ?? '')]).toEqual([true, true])
    }
    const slugs = stories.flatMap(({ article, quotes }) => [article, ...quotes].map(slugOf))
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const { people, sources, events } of stories)
      slugs.push(...[people, sources, events].flatMap(items => items.map(slugOf)))
    expect(slugs.filter(slug => !slugPattern.test(slug))).toEqual([])
  })

  it('agree on the people, sources and events they share', () => {
    expectAgreement([...syntheticStories(2_000)])
  })

  it('read like news: a few short paragraphs, with quotations that stand in them', () => {
    for (const { article, body, quotes } of stories) {
      const paragraphs = blockTexts(body.filter(({ type }) => type === 'paragraph'))
      expect(paragraphs.length).toBeGreaterThanOrEqual(3)
      expect(paragraphs.length).toBeLessThanOrEqual(6)
      expect(quotes.length).toBeGreaterThanOrEqual(1)
      expect(quotes.length).toBeLessThanOrEqual(3)
      expect(article.headline.length).toBeLessThan(120)
      const folded = foldText(blockTexts(body))
      for (const { text, kind } of quotes) {
        expect(findQuote(text, folded).state).toBe('exact')
        const isMarked = [`“${text},”`, `“${text}”`, `“${text}.”`].some(m =>
          bodyText(body).includes(m),
        )
        expect(isMarked).toBe(kind !== 'indirect')
      }
    }
    const words = stories.map(({ body }) => wordCount(bodyText(body)))
    const mean = words.reduce((sum, count) => sum + count) / words.length
    expect(mean).toBeGreaterThan(100)
    expect(mean).toBeLessThan(150)
  })

  it('are clean copy: the desk finds nothing but quotations that nobody has checked', () => {
    const found = stories.flatMap(story => checkStory(storyOfPackage(story)))
    expect(found.filter(({ rule }) => rule !== 'quotationUnchecked')).toEqual([])
    expect(found.length / stories.length).toBeLessThan(1)
  })

  it.each([
    ['statuses', stories.map(({ article }) => article.status), 5],
    ['kinds of quote', stories.flatMap(({ quotes }) => quotes.map(({ kind }) => kind)), 4],
    ['kinds of event', stories.flatMap(({ events }) => events.map(({ kind }) => kind)), 7],
    ['kinds of source', stories.flatMap(({ sources }) => sources.map(({ kind }) => kind)), 7],
    ['years', stories.map(({ article }) => article.publishedAt?.slice(0, 4) ?? ''), 15],
    [
      'forms of date',
      stories.flatMap(({ events }) => events.map(({ date }) => date?.replaceAll(/\d/g, '0'))),
      12,
    ],
    [
      'scripts in names',
      ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic'].filter(script =>
        stories.some(({ people }) =>
          people.some(({ name, alternateNames = [] }) =>
            new RegExp(`\\p{Script=${script}}`, 'u').test([name, ...alternateNames].join()),
          ),
        ),
      ),
      5,
    ],
  ])('have many %s', (_what, values, fewest) => {
    expect(new Set(values).size).toBeGreaterThanOrEqual(fewest)
  })

  it('share with a long tail: a few items all the time, most once or twice', () => {
    const [few, many] = [uses(1_000), uses(4_000)]
    for (const list of shared) {
      const counts = [...many[list].values()].toSorted((a, b) => b - a)
      const growth = counts.length / few[list].size
      const rare = counts.filter(count => count <= 2).length / counts.length
      expect({ list, isTopCommon: (counts[0] ?? 0) >= 15 }).toEqual({ list, isTopCommon: true })
      expect({ list, areMostRare: rare > 0.6 }).toEqual({ list, areMostRare: true })
      expect({ list, grow: growth > 1.5 && growth < 4 }).toEqual({ list, grow: true })
    }
  })
})

function expectAgreement(stories: readonly StoryPackage[]) {
  const known = new Map<string, unknown>()
  const different: unknown[] = []
  let times = 0
  for (const story of stories) {
    for (const list of shared) {
      for (const item of story[list]) {
        const before = known.get(`${list}/${item.slug}`)
        known.set(`${list}/${item.slug}`, item)
        if (!before) continue
        times++
        if (!isDeepStrictEqual(item, before)) different.push([before, item])
      }
    }
  }
  expect(different).toEqual([])
  expect(times).toBeGreaterThan(stories.length / 2) // there was something to agree on
}
