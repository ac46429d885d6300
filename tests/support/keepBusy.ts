import Database from 'better-sqlite3'
import { Client } from 'pg'

import { takeWritersLock } from '../../src/database/writersLock'
import { isPostgresql } from './readPostgresql'

/**
 * Keeps a database from being written, as another program that writes does.
 *
 * @param database a file, or a server's address
 * @returns what lets it go again
 */
export async function keepBusy(database: string): Promise<() => Promise<void>> {
  if (!isPostgresql(database)) {
    const file = new Database(database).exec('BEGIN IMMEDIATE')
    return async () => void file.close()
  }
  const server = new Client(database)
  await server.connect()
  await server.query('BEGIN')
  await server.query(takeWritersLock)
  return () => server.end()
}
