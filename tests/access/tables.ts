import type { Database } from 'better-sqlite3'

/** Every row of every table, as text, by table and row id. */
export type Tables = ReadonlyMap<string, ReadonlyMap<number, string>>

/** A row that is otherwise than it was: new, gone or another. */
export type Change = { table: string; rowId: number; before?: string; after?: string }

/**
 * Reads every table of a database; what SQLite derives from them (an index, a search, the log of what
 * has changed for readers) is left out.
 */
export function readTables(database: Database): Tables {
  const list = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite_%' AND name NOT IN ('ArticleSearchEntry', 'PublicChange')`,
    )
    .pluck()
    .all()
  return new Map(list.map(name => [name, rowsIn(database, name)]))
}

/** SQLite itself writes the rows as text, which is done hundreds of thousands of times. */
function rowsIn(database: Database, table: string): Map<number, string> {
  const columns = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
  const values = columns.map(name => `'${name}', "${name}"`)
  const rows = database
    .prepare<[], [number, string]>(`SELECT rowid, json_object(${values}) FROM "${table}"`)
    .raw()
    .all()
  return new Map(rows)
}

/** The rows in which two readings differ. */
export function changesBetween(before: Tables, after: Tables): Change[] {
  const changes: Change[] = []
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const [were, are] = [before.get(table), after.get(table)]
    for (const rowId of new Set([...(were?.keys() ?? []), ...(are?.keys() ?? [])])) {
      const change = { table, rowId, before: were?.get(rowId), after: are?.get(rowId) }
      if (change.before !== change.after) changes.push(change)
    }
  }
  return changes
}

/** Puts changed rows back as they were. */
export function undo(database: Database, changes: readonly Change[]): void {
  database.pragma('foreign_keys = off') // row by row; in the end every link is whole again
  database.transaction(() => {
    for (const { table, rowId } of changes)
      database.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowId)
    for (const { table, rowId, before } of changes) {
      if (before === undefined) continue
      const row: Record<string, unknown> = JSON.parse(before)
      const columns = Object.keys(row).map(name => `"${name}"`)
      database
        .prepare(
          `INSERT INTO "${table}" (rowid, ${columns}) VALUES (?${', ?'.repeat(columns.length)})`,
        )
        .run(rowId, ...Object.values(row))
    }
  })()
}
