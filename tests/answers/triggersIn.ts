import Database from 'better-sqlite3'
import { Client } from 'pg'

import { publicChangeTriggers } from '../../src/database/triggers/publicChangeTriggers'
import { isPostgresql } from '../support/readPostgresql'

type Triggers = {
  /** Those that a database has, as it tells them. */
  there: string[]
  /** Those that it should have, as it would tell them. */
  needed: string[]
  /** Those as they are written. */
  written: string[]
  columnsOf: (table: string) => string[]
}

/** The triggers by which a database notes what has changed for readers, and those it needs for its tables. */
export function triggersIn(database: string): Promise<Triggers> {
  return isPostgresql(database) ? onPostgresql(database) : onSqlite(database)
}

async function onSqlite(name: string): Promise<Triggers> {
  const file = new Database(name, { readonly: true })
  const columns = file.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck()
  const columnsOf = (table: string) => columns.all(table)
  const there = file
    .prepare<[], string>(
      `SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Public%'`,
    )
    .pluck()
    .all()
  const written = publicChangeTriggers('sqlite', columnsOf)
  const needed = written.map(sql => sql.replace(/;$/, ''))
  return { there, needed, written, columnsOf }
}

/** PostgreSQL tells triggers in its own words: those that are needed are made, told and taken back. */
async function onPostgresql(url: string): Promise<Triggers> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query('BEGIN')
    const columns = await client.query<{ table: string; column: string }>(
      `SELECT attrelid::regclass::text AS "table", attname AS "column" FROM pg_attribute
       JOIN pg_class ON pg_class.oid = attrelid
       WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    )
    const columnsOf = (name: string) =>
      columns.rows.flatMap(({ table, column }) => (table === `"${name}"` ? [column] : []))
    const written = publicChangeTriggers('postgresql', columnsOf)
    const there = await told(client)
    const functions = await client.query<{ name: string }>(
      `SELECT oid::regprocedure::text AS "name" FROM pg_proc WHERE proname LIKE 'Public%'`,
    )
    for (const { name } of functions.rows) await client.query(`DROP FUNCTION ${name} CASCADE`)
    for (const sql of written) await client.query(sql)
    return { there, needed: await told(client), written, columnsOf }
  } finally {
    await client.end() // which takes everything back
  }
}

async function told(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT pg_get_triggerdef(oid) AS "sql" FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname LIKE 'Public%'`,
  )
  return rows.map(({ sql }) => sql)
}
