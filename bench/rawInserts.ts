import Database from 'better-sqlite3'

import { databaseFile } from '../src/database/databaseFile'
import { env } from '../src/env'
import { CopiedTable } from './copiedTable'
import { seededTables } from './seededTables'

/*
 * Copies what a seed wrote into another database with prepared statements of better-sqlite3 and
 * nothing else, in as many transactions as the seed had, and tells how long the inserts took. What is
 * read and prepared between the transactions does not count.
 */

/** What is told, as JSON. */
export type RawInserts = { seconds: number; rows: number; transactions: number }

type Portion = { table: CopiedTable; rows: unknown[][] }

/** A log of bounded length, which triggers keep (src/database/triggers/publicChangeTriggers.ts). */
const keptByTriggers = new Set(['PublicChange'])

const [, , loadedFile = ''] = process.argv
const loaded = new Database(loadedFile, { readonly: true, fileMustExist: true })
const raw = new Database(databaseFile(env.databaseUrl), { fileMustExist: true })
// As the seed's own connection has it (src/database/sqliteConnection.ts).
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'journal_size_limit = 16777216',
])
  raw.pragma(pragma)

dropTriggers()
assertComplete()
console.log(JSON.stringify(insertAll()))

function insertAll(): RawInserts {
  const tables = Object.entries(seededTables).map(
    ([name, upTo]) => new CopiedTable(name, upTo, loaded, raw),
  )
  const [begin, commit] = [raw.prepare('BEGIN IMMEDIATE'), raw.prepare('COMMIT')]
  const ends = transactionEnds()
  let [milliseconds, rows, from] = [0, 0, 0]
  for (const [index, to] of ends.entries()) {
    const isLast = index === ends.length - 1
    const portions = tables.map((table): Portion => ({ table, rows: table.read(from, to, isLast) }))
    const startedAt = performance.now()
    begin.run()
    raw.pragma('defer_foreign_keys = ON') // a table may refer to rows of its own that come later
    for (const { table, rows } of portions) for (const row of rows) table.insert.run(row)
    commit.run()
    milliseconds += performance.now() - startedAt
    rows += portions.reduce((sum, { rows }) => sum + rows.length, 0)
    from = to
  }
  // Closing a database does this, and the seed closes its own.
  const startedAt = performance.now()
  raw.pragma('wal_checkpoint(TRUNCATE)')
  milliseconds += performance.now() - startedAt
  return { seconds: milliseconds / 1000, rows, transactions: ends.length }
}

/** The last article of each transaction of the seed: those it made together have one time. */
function transactionEnds(): number[] {
  return loaded
    .prepare<[], number>(
      'SELECT max(rowid) AS last FROM "Article" GROUP BY "createdAt" ORDER BY last',
    )
    .pluck()
    .all()
}

/** Rows are copied here and nothing else is done: what the database itself writes besides is the seed's to pay. */
function dropTriggers() {
  const names = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all()
  for (const name of names) raw.exec(`DROP TRIGGER "${name}"`)
}

/** @throws Error when the seed has filled a table of which nothing is known here. */
function assertComplete() {
  const tables = loaded
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual')
       AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'`,
    )
    .all()
  const unknown = tables.filter(
    ({ name }) =>
      !(name in seededTables) &&
      !keptByTriggers.has(name) &&
      loaded.prepare(`SELECT 1 FROM "${name}"`).get(),
  )
  if (unknown.length > 0)
    throw new Error(`seededTables.ts lacks ${unknown.map(({ name }) => name).join(', ')}.`)
}
