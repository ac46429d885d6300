import { join, raw, sqltag as sql } from '@prisma/client/runtime/client'

import { type SearchField, searchFields } from '../search/searchFields'
import type { Hit, IndexedArticle, SearchIndex } from '../search/searchIndex'
import type { SearchTerm } from '../search/termsOf'

const names = Object.keys(searchFields) as SearchField[]
const columns = join(names.map(name => raw(`"${name}"`)))
const changes = join(
  ['readAgainAt', ...names, 'words'].map(name => raw(`"${name}" = excluded."${name}"`)),
)
const idsIn = (ids: readonly string[]) =>
  sql`(SELECT json_array_elements_text(${JSON.stringify(ids)}::json))`

/**
 * The search on PostgreSQL: a tsvector in a GIN index, ranked by ts_rank
 * (https://www.postgresql.org/docs/current/textsearch-controls.html), which knows four weights. Words
 * come folded, so no dictionary of PostgreSQL's has a say; words side by side are looked for in the
 * texts, because a tsvector forgets where in a long text its words stand.
 */
export const postgresqlSearch: SearchIndex = {
  async put(articles, database) {
    const rows = JSON.stringify(articles.map(rowOf))
    const texts = join(names.map(name => sql`value ->> ${name}`))
    await database.$executeRaw`
      INSERT INTO "ArticleSearch" ("article", "readAgainAt", ${columns}, "words")
      SELECT value ->> 'article', NULL, ${texts}, (value ->> 'words')::tsvector
      FROM json_array_elements(${rows}::json)
      ON CONFLICT ("article") DO UPDATE SET ${changes}`
  },

  async putOff(article, publicFrom, database) {
    await database.$executeRaw`
      INSERT INTO "ArticleSearch" ("article", "readAgainAt")
      VALUES (${article}, ${publicFrom.toISOString()})
      ON CONFLICT ("article") DO UPDATE SET ${changes}`
  },

  async readAgain(articles, database) {
    await database.$executeRaw`
      UPDATE "ArticleSearch" SET "readAgainAt" = ${new Date(0).toISOString()}
      WHERE "article" IN ${idsIn(articles)}`
  },

  async takeOut(articles, database) {
    await database.$executeRaw`
      DELETE FROM "ArticleSearch" WHERE "article" IN ${idsIn(articles)}`
  },

  async articles(database) {
    const rows = await database.$queryRaw<{ article: string }[]>`
      SELECT "article" FROM "ArticleSearch"`
    return rows.map(({ article }) => article)
  },

  async due(now, database) {
    const rows = await database.$queryRaw<{ article: string }[]>`
      SELECT "article" FROM "ArticleSearch" WHERE "readAgainAt" <= ${now.toISOString()}`
    return rows.map(({ article }) => article)
  },

  async find(terms, { first, after }, database) {
    if (terms.length === 0) return []
    const query = sql`${matching(terms)}::tsquery`
    const sideBySide = terms.filter(({ words }) => words.length > 1).map(phrase)
    const found = sql`
      WITH placed AS MATERIALIZED (
        SELECT "article", ts_rank(${weights}::float4[], "words", ${query}, 1)::float8 AS "rank"
        FROM "ArticleSearch" WHERE ${join([sql`"words" @@ ${query}`, ...sideBySide], ' AND ')}
      )`
    const rest = after
      ? sql`
        , mark AS (
          SELECT coalesce((SELECT "rank" FROM placed WHERE "article" = ${after.article}), ${after.rank}::float8) AS "at"
        )
        SELECT "article", "rank" FROM placed, mark
        WHERE "rank" < "at" OR ("rank" = "at" AND "article" > ${after.article})`
      : sql`SELECT "article", "rank" FROM placed`
    return database.$queryRaw<Hit[]>`
      ${found} ${rest} ORDER BY "rank" DESC, "article" LIMIT ${first}`
  },
}

/** PostgreSQL's four weights, from D to A: what a word counts in a field that has the label. */
const labels = { D: 1, C: 3, B: 4.5, A: 10 }
const weights = `{${Object.values(labels).map(weight => weight / labels.A)}}`

/** The label nearest to what a field counts. */
function labelOf(field: SearchField): string {
  const far = (weight: number) => Math.abs(weight - searchFields[field])
  const [[label] = ['D']] = Object.entries(labels).toSorted(([, a], [, b]) => far(a) - far(b))
  return label
}

/** So many bytes PostgreSQL takes for a word; what is cut off finds the same and a little more. */
const longestWord = 2_000
/** Past this place it keeps only the last one, and of one word no more places than that. */
const lastPlace = 16_383
const mostPlaces = 255

const cut = (word: string) =>
  Buffer.byteLength(word) <= longestWord
    ? word
    : Buffer.from(word)
        .toString('utf8', 0, longestWord - 3)
        .replace(/\uFFFD+$/, '')

function rowOf({ article, words }: IndexedArticle) {
  const texts = names.map(name => [name, ` ${words[name]} `])
  return { article, ...Object.fromEntries(texts), words: vectorOf(words) }
}

/** A tsvector as PostgreSQL reads it: each word with its places. Words hold no signs to be escaped. */
function vectorOf(words: IndexedArticle['words']): string {
  const places = new Map<string, string[]>()
  let place = 0
  for (const field of names) {
    const label = labelOf(field)
    for (const word of words[field].split(' ')) {
      if (place < lastPlace) place++
      if (!isWord(word)) continue
      const known = places.get(cut(word)) ?? []
      places.set(cut(word), known)
      if (known.length < mostPlaces) known.push(`${place}${label}`)
    }
  }
  return Array.from(places, ([word, at]) => `'${word}':${at}`).join(' ')
}

/** Between two texts stands a sign that is no word, and an empty text has none. */
const isWord = (word: string) => /^[\p{L}\p{N}]/u.test(word)

/** A query in which every word must be found. */
function matching(terms: readonly SearchTerm[]): string {
  return terms
    .flatMap(({ words, isPrefix }) =>
      words.map((word, at) => `'${cut(word)}'${isPrefix && at === words.length - 1 ? ':*' : ''}`),
    )
    .join(' & ')
}

/** Whether the words of a term stand side by side in one of the fields. */
function phrase({ words, isPrefix }: SearchTerm) {
  const pattern = `% ${words.join(' ')}${isPrefix ? '' : ' '}%`
  const either = join(
    names.map(name => sql`${raw(`"${name}"`)} LIKE ${pattern}`),
    ' OR ',
  )
  return sql`(${either})`
}
