import type { Database } from 'better-sqlite3'

/** Every row of every table, as text, by table and row id. */
export type Tables = ReadonlyMap<string, ReadonlyMap<number, string>>

/** A row that is otherwise than it was: new, gone or another. */
export type Change = { table: string; rowId: number; before?: string; after?: string }

/**
 * Makes what reads every table of a database, which is done thousands of times: its statements are
 * prepared once, and SQLite itself writes the rows as text. What SQLite derives from the tables (an
 * index, a search, the log of what has changed for readers) is left out.
 */
export function tableReader(database: Database): () => Tables {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite_%' AND name NOT IN ('ArticleSearchEntry', 'PublicChange')`,
    )
    .pluck()
    .all()
    .map(name => [name, readerOf(database, name)] as const)
  return () => new Map(tables.map(([name, rows]) => [name, new Map(rows.all())]))
}

function readerOf(database: Database, table: string) {
  const columns = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
  const values = columns.map(name => `'${name}', "${name}"`)
  return database
    .prepare<[], [number, string]>(`SELECT rowid, json_object(${values}) FROM "${table}"`)
    .raw()
}

/** The rows in which two readings differ. */
export function changesBetween(before: Tables, after: Tables): Change[] {
  const changes: Change[] = []
  for (const [table, are] of after) {
    const were = before.get(table)
    for (const [rowId, row] of are)
      if (were?.get(rowId) !== row)
        changes.push({ table, rowId, before: were?.get(rowId), after: row })
    for (const [rowId, row] of were ?? [])
      if (!are.has(rowId)) changes.push({ table, rowId, before: row })
  }
  return changes
}

/** Puts changed rows back as they were. */
export function undo(database: Database, changes: readonly Change[]): void {
  if (changes.length === 0) return
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
