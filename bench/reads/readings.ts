import type Database from 'better-sqlite3'

import { syntheticPerson } from '../../seed/synthetic/syntheticPerson'
import { topics } from '../../seed/synthetic/topics'
import type { floorAnswers } from './floorAnswers'

/** A question that frontends ask, of as many items as there are sets of variables. */
export type Reading = {
  title: string
  query: string
  /** The same of a plain Keystone, where it has no such field; and its answer as Stet gives it. */
  plain?: { query: string; read(data: PlainData): object }
  /** Which answer of floorAnswers.ts it is. */
  floor: keyof ReturnType<typeof floorAnswers>
  variables(archive: Database.Database): Variables[]
}

type PlainData = { article?: { body: string } | null; articles?: object[] }

export type Variables = { slug?: string; take?: number; word?: string }

export type ReadingName = 'A' | 'B' | 'C' | 'C10' | 'D'

const article = (body: string) => `query ArticlePage($slug: String!) {
  article(where: { slug: $slug }) {
    slug headline summary byline dateline section publishedAt
    ${body}
    quotes { slug text kind saidOn speaker { slug name jobTitle } source { slug name kind } }
    people { slug name jobTitle }
    sources { slug name kind }
    events { slug name date earliestDate latestDate factuality }
  }
}`

const frontPage = `query FrontPage {
  articles(take: 20, orderBy: [{ publishedAt: desc }, { id: desc }]) {
    slug headline summary section publishedAt
    people(take: 2) { slug name }
  }
}`

const quotes = `query QuotesOf($slug: String!, $take: Int!) {
  person(where: { slug: $slug }) {
    slug name jobTitle
    quotes(take: $take, orderBy: [{ saidOn: desc }, { slug: asc }]) {
      slug text kind saidOn source { slug name }
    }
  }
}`

const search = `query Search($word: String!) {
  searchArticles(query: $word, first: 20) { edges { node { slug headline } } }
}`

const plainSearch = `query Search($word: String!) {
  articles(where: { body: { contains: $word } }, take: 20) { slug headline }
}`

/** Whom stories of each topic quote most, which does not hang on how many stories there are. */
const mostQuoted = topics.map((_topic, number) => syntheticPerson(number).item.slug)

/** The requests A to D, and C with so small a page that the smallest archive fills it. */
export const readings: Record<ReadingName, Reading> = {
  A: {
    title: 'an article by slug, with its quotes, people, sources and events',
    query: article('body { document }'),
    plain: {
      query: article('body'),
      read: ({ article }) => ({
        article: article && { ...article, body: { document: JSON.parse(article.body) } },
      }),
    },
    floor: 'article',
    variables: archive => slugsOf(archive).map(slug => ({ slug })),
  },
  B: {
    title: 'the 20 newest articles, with two people each',
    query: frontPage,
    floor: 'frontPage',
    variables: () => [{}],
  },
  C: {
    title: 'what somebody said, 50 quotes a page',
    query: quotes,
    floor: 'quotesOf',
    variables: () => mostQuoted.map(slug => ({ slug, take: 50 })),
  },
  C10: {
    title: 'what somebody said, 10 quotes a page',
    query: quotes,
    floor: 'quotesOf',
    variables: () => mostQuoted.map(slug => ({ slug, take: 10 })),
  },
  D: {
    title: 'articles that have a rare word',
    query: search,
    plain: {
      query: plainSearch,
      read: ({ articles = [] }) => ({
        searchArticles: { edges: articles.map(node => ({ node })) },
      }),
    },
    floor: 'search',
    variables: archive => rareWords(archive).map(word => ({ word })),
  },
}

const articlesAsked = 100
const wordsAsked = 20

function slugsOf(archive: Database.Database): string[] {
  const slugs = archive
    .prepare<[], string>(
      `SELECT "slug" FROM "Article"
       WHERE "status" = 'published' AND "embargoUntil" IS NULL ORDER BY "rowid"`,
    )
    .pluck()
    .all()
  return evenly(slugs, articlesAsked)
}

/** Family names that one person alone has, whom a few stories mention. */
function rareWords(archive: Database.Database): string[] {
  const names = archive
    .prepare<[], string>(
      `SELECT "familyName" FROM "Person"
       JOIN "_Article_people" ON "B" = "Person"."id" JOIN "Article" ON "Article"."id" = "A"
       WHERE "familyName" GLOB '[A-Z]*' AND NOT "familyName" GLOB '*[^A-Za-z]*'
       AND "status" = 'published' AND "embargoUntil" IS NULL
       GROUP BY "familyName" HAVING count(DISTINCT "Person"."id") = 1 AND count(*) <= 5
       ORDER BY "familyName"`,
    )
    .pluck()
    .all()
  return evenly(names, wordsAsked)
}

/** So many of a list, from all over it, or all of it. */
function evenly<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count)
  return list.filter((_item, index) => index % step < 1)
}
