import { join, raw, sqltag as sql } from '@prisma/client/runtime/client'

import { searchFields } from '../search/searchFields'
import type { Hit, SearchIndex } from '../search/searchIndex'
import type { SearchTerm } from '../search/termsOf'

const names = Object.keys(searchFields)
const columns = join(names.map(name => raw(`"${name}"`)))
const weights = join(Object.values(searchFields).map(weight => raw(weight.toFixed(1))))
const rowsOf = (articles: string) =>
  sql`(SELECT "id" FROM "ArticleSearchEntry" WHERE "article" IN (SELECT value FROM json_each(${articles})))`

/**
 * The search on SQLite: full-text search 5 (https://sqlite.org/fts5.html), ranked by its bm25. The
 * tables are made by a migration; lists go in and out as JSON, so that each takes one statement.
 */
export const sqliteSearch: SearchIndex = {
  async put(articles, database) {
    const rows = JSON.stringify(articles.map(({ article, words }) => ({ article, ...words })))
    const values = join(names.map(name => sql`row.value ->> ${name}`))
    await database.$executeRaw`
      INSERT INTO "ArticleSearchEntry" ("article", "readAgainAt")
      SELECT value ->> 'article', NULL FROM json_each(${rows}) WHERE true
      ON CONFLICT ("article") DO UPDATE SET "readAgainAt" = NULL`
    await database.$executeRaw`
      INSERT OR REPLACE INTO "ArticleSearch" (rowid, ${columns})
      SELECT entry."id", ${values} FROM json_each(${rows}) AS row
      JOIN "ArticleSearchEntry" AS entry ON entry."article" = row.value ->> 'article'`
  },

  async putOff(article, publicFrom, database) {
    const time = publicFrom.toISOString()
    await database.$executeRaw`
      DELETE FROM "ArticleSearch" WHERE rowid IN ${rowsOf(JSON.stringify([article]))}`
    await database.$executeRaw`
      INSERT INTO "ArticleSearchEntry" ("article", "readAgainAt") VALUES (${article}, ${time})
      ON CONFLICT ("article") DO UPDATE SET "readAgainAt" = ${time}`
  },

  async readAgain(articles, database) {
    await database.$executeRaw`
      UPDATE "ArticleSearchEntry" SET "readAgainAt" = ${new Date(0).toISOString()}
      WHERE "id" IN ${rowsOf(JSON.stringify(articles))}`
  },

  async takeOut(articles, database) {
    const ids = JSON.stringify(articles)
    await database.$executeRaw`DELETE FROM "ArticleSearch" WHERE rowid IN ${rowsOf(ids)}`
    await database.$executeRaw`DELETE FROM "ArticleSearchEntry" WHERE "id" IN ${rowsOf(ids)}`
  },

  async articles(database) {
    const rows = await database.$queryRaw<{ article: string }[]>`
      SELECT "article" FROM "ArticleSearchEntry"`
    return rows.map(({ article }) => article)
  },

  async due(now, database) {
    const rows = await database.$queryRaw<{ article: string }[]>`
      SELECT "article" FROM "ArticleSearchEntry" WHERE "readAgainAt" <= ${now.toISOString()}`
    return rows.map(({ article }) => article)
  },

  async find(terms, { first, after }, database) {
    if (terms.length === 0) return []
    const found = sql`
      WITH hit AS MATERIALIZED (
        SELECT rowid AS "id", -bm25("ArticleSearch", ${weights}) AS "rank"
        FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ${matching(terms)}
      ), placed AS (
        SELECT "article", "rank" FROM hit JOIN "ArticleSearchEntry" USING ("id")
      )`
    const rest = after
      ? sql`
        , mark AS (
          SELECT coalesce((SELECT "rank" FROM placed WHERE "article" = ${after.article}), ${after.rank}) AS "at"
        )
        SELECT "article", "rank" FROM placed, mark
        WHERE "rank" < "at" OR ("rank" = "at" AND "article" > ${after.article})`
      : sql`SELECT "article", "rank" FROM placed`
    return database.$queryRaw<Hit[]>`
      ${found} ${rest} ORDER BY "rank" DESC, "article" LIMIT ${first}`
  },
}

/** An FTS5 query in which every term must be found. Words are letters and digits, never syntax. */
function matching(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? '*' : ''}`)
    .join(' AND ')
}
