import Database from 'better-sqlite3'
import { Client } from 'pg'

import { isPostgresql } from '../support/readPostgresql'

/** The steps of a statement's plan, whatever its values, that look through a table from end to end. */
export function tablesLookedThrough(
  databaseUrl: string,
  sql: string,
): Promise<string[]> | string[] {
  return isPostgresql(databaseUrl) ? onPostgresql(databaseUrl, sql) : onSqlite(databaseUrl, sql)
}

function onSqlite(databaseUrl: string, sql: string): string[] {
  const database = new Database(databaseUrl.replace(/^file:/, ''), { readonly: true })
  const values = Array.from(sql.matchAll(/\?/g), () => null)
  const plan = database
    .prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
  database.close()
  return plan.map(({ detail }) => detail).filter(detail => detail.startsWith('SCAN'))
}

/** Of a small table PostgreSQL likes to read all; here it does where there is no other way. */
async function onPostgresql(databaseUrl: string, sql: string): Promise<string[]> {
  const client = new Client(databaseUrl)
  await client.connect()
  await client.query('SET enable_seqscan = off')
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${sql}`)
  await client.end()
  return rows.map(row => row['QUERY PLAN']).filter(step => step.includes('Seq Scan'))
}
