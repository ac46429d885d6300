import { join, raw, sqltag } from '@prisma/client/runtime/client'

import type { Context } from '../../generated/keystone/types'
import { bulkSql } from './bulkSql'
import { columnTypes } from './columnTypes'

type Database = Pick<Context['prisma'], '$queryRaw' | '$executeRaw'>
type Cell = string | number | null

/** A table's rows, each with its cells in the order of the columns, as SQLite keeps them. */
export type Rows = { table: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] }

/**
 * Inserts rows, a thousand to a statement: some twenty times as fast as Prisma's `createMany`. Times
 * are given as Prisma keeps them (`storedTime`), JSON as text.
 */
export async function insertRows({ table, columns, rows }: Rows, database: Database) {
  if (rows.length === 0) return
  const types = await columnTypes(table, database)
  const names = join(columns.map(column => raw(`"${column}"`)))
  const cells = join(
    columns.map((column, index) => {
      const type = types.get(column)
      return raw(type ? `(value ->> ${index})::${type}` : `value ->> ${index}`)
    }),
  )
  for (let first = 0; first < rows.length; first += portion) {
    const some = JSON.stringify(rows.slice(first, first + portion))
    await database.$executeRaw`
      INSERT INTO ${raw(`"${table}"`)} (${names})
      SELECT ${cells} FROM ${bulkSql(database).rowsIn(some)}`
  }
}

const portion = 1_000

let [lastTime, lastText] = [NaN, '']

/**
 * A time as Prisma keeps it in SQLite, which PostgreSQL reads as the same time. It is often asked for
 * the same one several times in a row: each rule on what is public names the present.
 */
export function storedTime(time: Date): string {
  if (time.getTime() !== lastTime) {
    lastText = time.toISOString().replace('Z', '+00:00')
    lastTime = time.getTime()
  }
  return lastText
}

/** What is known in the database of a slug that a package names. */
export type KnownSlug = {
  slug: string
  /** Of the package that last named it (src/lists/SeededItem.ts); null when none has. */
  item: string | null
  revision: number | null
  hash: string | null
  /** The story in whose package that was; null when there is none, empty when it is not known. */
  story: string | null
  /** The id of the item that has the slug now. */
  holder: string | null
  /** Whether some item had it before and gave it up. */
  wasLeft: number
}

/**
 * What is known of those among some slugs whose items are not exactly what the package that says
 * `hash` of them loaded last: new ones, those that the package has changed, those that have a later
 * revision.
 */
export async function changedSlugs(
  list: string,
  named: readonly { slug: string; hash: string }[],
  database: Database,
): Promise<KnownSlug[]> {
  const pairs = JSON.stringify(named.map(({ slug, hash }) => [slug, hash]))
  return database.$queryRaw<KnownSlug[]>`
    WITH named AS (
      SELECT value ->> 0 AS "slug", value ->> 1 AS "said" FROM ${bulkSql(database).rowsIn(pairs)}
    )
    SELECT named."slug", seeded."item", seeded."revision", seeded."hash", seeded."story",
      own."id" AS "holder",
      CAST(EXISTS (SELECT 1 FROM "FormerSlug" AS former
        WHERE former."list" = ${list} AND former."slug" = named."slug") AS INTEGER) AS "wasLeft"
    FROM named
    LEFT JOIN "SeededItem" AS seeded ON seeded."id" = ${`${list}/`} || named."slug"
    LEFT JOIN ${raw(`"${list}"`)} AS own ON own."slug" = named."slug"
    WHERE seeded."hash" IS DISTINCT FROM named."said" OR seeded."revision" IS DISTINCT FROM (
      SELECT max("number") FROM "Revision" AS revision
      WHERE revision."list" = ${list} AND revision."item" = seeded."item"
    )`
}

/** The ids of items, by the slug under which packages name them. */
export async function idsOfSeeded(
  list: string,
  slugs: readonly string[],
  database: Database,
): Promise<Map<string, string>> {
  const keys = JSON.stringify(slugs.map(slug => `${list}/${slug}`))
  const rows = await database.$queryRaw<{ id: string; item: string }[]>`
    SELECT seeded."id", seeded."item" FROM ${bulkSql(database).textsIn(keys)} AS key
    JOIN "SeededItem" AS seeded ON seeded."id" = key.value`
  return new Map(rows.map(({ id, item }) => [id.slice(list.length + 1), item]))
}

/** Of some words those with which a name begins by which the newsroom knows somebody or something. */
export async function heldBeginnings(words: readonly string[], database: Database) {
  const { textsIn, lastCharacter } = bulkSql(database)
  const begins = (list: string, column: string) => {
    const name = raw(`"${list}"."${column}"`)
    return sqltag`EXISTS (
      SELECT 1 FROM ${raw(`"${list}"`)}
      WHERE ${name} >= word.value AND ${name} < word.value || ${lastCharacter}
    )`
  }
  const rows = await database.$queryRaw<{ word: string }[]>`
    SELECT word.value AS "word" FROM ${textsIn(JSON.stringify(words))} AS word
    WHERE ${begins('Person', 'name')} OR ${begins('Source', 'name')}
      OR ${begins('Source', 'shortName')} OR ${begins('Event', 'name')}`
  return new Set(rows.map(({ word }) => word))
}

/** Of some names those by which the newsroom knows somebody or something, each with the item's slug. */
export async function heldNames(
  names: readonly string[],
  database: Database,
): Promise<{ name: string; list: 'Person' | 'Source' | 'Event'; slug: string }[]> {
  // CROSS JOIN keeps SQLite from reading all sources and events there are, to look each up in `asked`.
  const held = (list: string, column: string) => sqltag`
    SELECT asked."name", ${list} AS "list", held."slug" FROM asked
    CROSS JOIN ${raw(`"${list}"`)} AS held WHERE held.${raw(`"${column}"`)} = asked."name"`
  return database.$queryRaw`
    WITH asked AS MATERIALIZED (
      SELECT value AS "name" FROM ${bulkSql(database).textsIn(JSON.stringify(names))}
    )
    ${held('Person', 'name')} UNION ALL ${held('Source', 'name')}
    UNION ALL ${held('Source', 'shortName')} UNION ALL ${held('Event', 'name')}`
}

/** Writes down what packages say of items now, and that the items' last revisions agree with it. */
export async function writeSeeded(
  items: readonly { id: string; list: string; item: string; hash: string; story: string }[],
  database: Database,
) {
  const rows = JSON.stringify(items.map(one => [one.id, one.list, one.item, one.hash, one.story]))
  await database.$executeRaw`
    INSERT INTO "SeededItem" ("id", "item", "hash", "story", "revision")
    SELECT value ->> 0, value ->> 2, value ->> 3, value ->> 4, (
      SELECT max("number") FROM "Revision" AS revision
      WHERE revision."list" = value ->> 1 AND revision."item" = value ->> 2
    ) FROM ${bulkSql(database).rowsIn(rows)} WHERE true
    ON CONFLICT ("id") DO UPDATE SET
      "item" = excluded."item", "hash" = excluded."hash", "story" = excluded."story",
      "revision" = excluded."revision"`
}
