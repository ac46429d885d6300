import { config, list } from '@keystone-6/core'
import { relationship, text, timestamp } from '@keystone-6/core/fields'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'

/*
 * What somebody has who follows Keystone's guides: lists with the same fields, anybody reads what is
 * published, no session, nothing added. The bench builds and serves it on the rows of a Stet.
 */

function publicArticle() {
  const now = new Date().toISOString()
  return {
    status: { equals: 'published' },
    publishedAt: { lte: now },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
  }
}

const operation = {
  query: () => true,
  create: () => false,
  update: () => false,
  delete: () => false,
}
const published = { operation, filter: { query: publicArticle } }
const linked = { operation, filter: { query: () => ({ articles: { some: publicArticle() } }) } }

const slug = text({ isIndexed: 'unique' })
const many = (ref: string) => relationship({ ref, many: true })

export default config({
  db: {
    provider: 'sqlite',
    prismaClientOptions: () => ({
      adapter: new PrismaBetterSqlite3({ url: process.env.DATABASE_URL ?? '' }),
    }),
  },
  lists: {
    Article: list({
      access: published,
      fields: {
        headline: text(),
        summary: text(),
        body: text(), // as JSON; a frontend of this one parses it
        dateline: text(),
        byline: text(),
        section: text({ isIndexed: true }),
        status: text({ isIndexed: true }),
        slug,
        publishedAt: timestamp({ isIndexed: true }),
        embargoUntil: timestamp(),
        quotes: many('Quote.articles'),
        people: many('Person.articles'),
        sources: many('Source.articles'),
        events: many('Event.articles'),
      },
    }),
    Quote: list({
      access: linked,
      fields: {
        text: text(),
        kind: text({ isIndexed: true }),
        saidOn: text(),
        slug,
        speaker: relationship({ ref: 'Person.quotes' }),
        source: relationship({ ref: 'Source.quotes' }),
        articles: many('Article.quotes'),
      },
    }),
    Person: list({
      access: linked,
      fields: {
        name: text({ isIndexed: true }),
        familyName: text({ isIndexed: true }),
        jobTitle: text(),
        slug,
        articles: many('Article.people'),
        quotes: many('Quote.speaker'),
      },
    }),
    Source: list({
      access: linked,
      fields: {
        name: text({ isIndexed: true }),
        kind: text({ isIndexed: true }),
        slug,
        articles: many('Article.sources'),
        quotes: many('Quote.source'),
      },
    }),
    Event: list({
      access: linked,
      fields: {
        name: text({ isIndexed: true }),
        date: text(),
        earliestDate: text({ isIndexed: true, db: { isNullable: true } }),
        latestDate: text({ isIndexed: true, db: { isNullable: true } }),
        factuality: text({ isIndexed: true }),
        slug,
        articles: many('Article.events'),
      },
    }),
  },
  telemetry: false,
})
