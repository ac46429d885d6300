import Database from 'better-sqlite3'
import { Client } from 'pg'

import { databaseFile } from '../../src/database/databaseFile'
import { isPostgresql } from '../support/readPostgresql'

/** A connection of somebody who writes into a database beside Stet. */
export type Beside = {
  run(sql: string): Promise<unknown>
  count(table: string): Promise<number>
  close(): Promise<void>
}

export async function openBeside(databaseUrl: string): Promise<Beside> {
  if (!isPostgresql(databaseUrl)) {
    const file = new Database(databaseFile(databaseUrl))
    const count = (table: string) =>
      file.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
    return {
      run: async sql => file.exec(sql),
      count: async table => count(table),
      close: async () => void file.close(),
    }
  }
  const client = new Client(databaseUrl)
  await client.connect()
  return {
    run: sql => client.query(sql),
    async count(table) {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${table}"`,
      )
      return rows[0]?.n ?? 0
    },
    close: () => client.end(),
  }
}
