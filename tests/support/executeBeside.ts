import Database from 'better-sqlite3'

import { isPostgresql, readPostgresql } from './readPostgresql'

/** Runs statements in a database beside whoever has it open, all or none, as another program would. */
export function executeBeside(database: string, statements: readonly string[]) {
  const script = statements.join(';\n')
  // PostgreSQL takes several statements that come together as one transaction.
  if (isPostgresql(database)) return void readPostgresql(database, script)
  const file = new Database(database)
  try {
    file.pragma('foreign_keys = ON')
    file.exec(`BEGIN; ${script}; COMMIT`)
  } finally {
    file.close()
  }
}
