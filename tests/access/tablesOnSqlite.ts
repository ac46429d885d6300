import Database from 'better-sqlite3'

import { type Change, derived, type TableKeeper } from './tableKeeper'

/** Reads and writes a file beside whoever has it open; rows are told apart by their row ids. */
export async function openTablesOnSqlite(file: string): Promise<TableKeeper> {
  const database = new Database(file)
  database.pragma('synchronous = off') // what is put back need not survive a power cut
  const names = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
    .filter(name => !derived.includes(name))
  const readers = names.map(name => [name, readerOf(database, name)] as const)
  return {
    commits: async () => database.pragma('data_version', { simple: true }),
    read: async () => new Map(readers.map(([name, rows]) => [name, new Map(rows.all())])),
    undo: async changes => undo(database, changes),
    async close() {
      database.close()
    },
  }
}

/** SQLite itself writes the rows as text, by a statement prepared once: they are read thousands of times. */
function readerOf(database: Database.Database, table: string) {
  const columns = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
  const values = columns.map(name => `'${name}', "${name}"`)
  return database
    .prepare<[], [string, string]>(
      `SELECT CAST(rowid AS TEXT), json_object(${values}) FROM "${table}"`,
    )
    .raw()
}

function undo(database: Database.Database, changes: readonly Change[]) {
  if (changes.length === 0) return
  database.pragma('foreign_keys = off') // row by row; in the end every link is whole again
  database.transaction(() => {
    for (const { table, row } of changes)
      database.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(row)
    for (const { table, row, before } of changes) {
      if (before === undefined) continue
      const cells: Record<string, unknown> = JSON.parse(before)
      const columns = Object.keys(cells).map(name => `"${name}"`)
      database
        .prepare(
          `INSERT INTO "${table}" (rowid, ${columns}) VALUES (?${', ?'.repeat(columns.length)})`,
        )
        .run(row, ...Object.values(cells))
    }
  })()
}
