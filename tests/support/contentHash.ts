import { createHash } from 'node:crypto'

import Database from 'better-sqlite3'

import { isPostgresql, postgresqlTables } from './readPostgresql'

/** A hash of every row of every table of a database. */
export function contentHash(file: string): string {
  if (isPostgresql(file))
    return createHash('sha256')
      .update(JSON.stringify(postgresqlTables(file)))
      .digest('hex')
  const database = new Database(file, { readonly: true })
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    )
    .all()
  const hash = createHash('sha256')
  for (const { name } of tables) {
    for (const row of database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all())
      hash.update(JSON.stringify(row))
  }
  database.close()
  return hash.digest('hex')
}
