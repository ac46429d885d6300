import type Database from 'better-sqlite3'

import type { Variables } from './readings'

/** What a statement is asked with: variables of a reading, the time, and the item found before. */
export type Asked = Variables & { now: string; id?: string }

/** What holds of an article that anyone may read: the rule of src/access.ts, in SQL. */
const isPublic = (article: string) => `(${article}."status" = 'published'
  AND ${article}."publishedAt" <= @now
  AND (${article}."embargoUntil" IS NULL OR ${article}."embargoUntil" <= @now))`

/**
 * And of what is there for readers only while such an article links it. CROSS JOIN has SQLite begin
 * with the links of the item; without statistics it would begin with all that is published.
 */
const isLinked = (links: string, item: string) => `EXISTS (
  SELECT 1 FROM "${links}" AS link CROSS JOIN "Article" AS linking ON linking."id" = link."A"
  WHERE link."B" = ${item}."id" AND ${isPublic('linking')})`

const linked = (list: string, links: string, columns: string) => `
  SELECT ${columns} FROM "${links}" JOIN "${list}" ON "id" = "B" WHERE "A" = @id`

type Named = { slug: string; name: string }
type WithSource = { sourceSlug: string | null; sourceName: string; sourceKind: string }
type Quote = { slug: string; text: string; kind: string; saidOn: string } & WithSource
type Speaker = { speakerSlug: string | null; speakerName: string; speakerTitle: string }
type Teaser = { slug: string; headline: string; summary: string; section: string }
type Article = Teaser & { byline: string; dateline: string; body: string }
type Kept = { id: string; publishedAt: string }

/** What the floor reads with: prepared once, by index wherever there is one. */
export function floorStatements(database: Database.Database) {
  const prepare = <Row>(sql: string) => database.prepare<[Asked], Row>(sql)
  return {
    article: prepare<Article & Kept>(`
      SELECT "id", "slug", "headline", "summary", "byline", "dateline", "section", "publishedAt", "body"
      FROM "Article" WHERE "slug" = @slug AND ${isPublic('"Article"')}`),
    quotesOfArticle: prepare<Quote & Speaker>(`
      SELECT quote."slug", quote."text", quote."kind", quote."saidOn",
        speaker."slug" AS "speakerSlug", speaker."name" AS "speakerName",
        speaker."jobTitle" AS "speakerTitle",
        source."slug" AS "sourceSlug", source."name" AS "sourceName", source."kind" AS "sourceKind"
      FROM "_Article_quotes" JOIN "Quote" AS quote ON quote."id" = "B"
      LEFT JOIN "Person" AS speaker
        ON speaker."id" = quote."speaker" AND ${isLinked('_Article_people', 'speaker')}
      LEFT JOIN "Source" AS source
        ON source."id" = quote."source" AND ${isLinked('_Article_sources', 'source')}
      WHERE "A" = @id ORDER BY quote."slug"`),
    people: prepare<Named & { jobTitle: string }>(
      linked('Person', '_Article_people', '"slug", "name", "jobTitle"'),
    ),
    names: prepare<Named>(linked('Person', '_Article_people', '"slug", "name"')),
    sources: prepare<Named & { kind: string }>(
      linked('Source', '_Article_sources', '"slug", "name", "kind"'),
    ),
    events: prepare<Named>(`
      ${linked('Event', '_Article_events', '"slug", "name", "date", "earliestDate", "latestDate", "factuality"')}
      ORDER BY coalesce("earliestDate", "latestDate", '~'), coalesce("earliestDate", ''),
        coalesce("latestDate", '~'), "name"`),
    newest: prepare<Teaser & Kept>(`
      SELECT "id", "slug", "headline", "summary", "section", "publishedAt" FROM "Article"
      WHERE ${isPublic('"Article"')} ORDER BY "publishedAt" DESC, "id" DESC LIMIT 20`),
    person: prepare<Named & { id: string; jobTitle: string }>(`
      SELECT "id", "slug", "name", "jobTitle" FROM "Person"
      WHERE "slug" = @slug AND ${isLinked('_Article_people', '"Person"')}`),
    quotesOfPerson: prepare<Quote>(`
      SELECT quote."slug", quote."text", quote."kind", quote."saidOn",
        source."slug" AS "sourceSlug", source."name" AS "sourceName"
      FROM "Quote" AS quote LEFT JOIN "Source" AS source
        ON source."id" = quote."source" AND ${isLinked('_Article_sources', 'source')}
      WHERE quote."speaker" = @id AND ${isLinked('_Article_quotes', 'quote')}
      ORDER BY quote."saidOn" DESC, quote."slug" LIMIT @take`),
    containing: prepare<{ slug: string; headline: string }>(`
      SELECT "slug", "headline" FROM "Article"
      WHERE "body" LIKE '%' || @word || '%' AND ${isPublic('"Article"')} LIMIT 20`),
  }
}
