import type Database from 'better-sqlite3'

/** A table that is copied row by row, in the portions in which a seed wrote it (seededTables.ts). */
export class CopiedTable {
  readonly insert: Database.Statement
  readonly #rows: Database.Statement<number[], unknown[]>
  readonly #upTo: Database.Statement<number[], number | null>
  #read = 0

  constructor(name: string, upTo: string, loaded: Database.Database, raw: Database.Database) {
    const columns = loaded
      .prepare<[string], string>(`SELECT '"' || name || '"' FROM pragma_table_info(?)`)
      .pluck()
      .all(name)
    if (name === 'ArticleSearch') columns.unshift('rowid')
    const blanks = columns.map(() => '?').join()
    this.insert = raw.prepare(`INSERT INTO "${name}" (${columns.join()}) VALUES (${blanks})`)
    this.#rows = loaded
      .prepare<number[], unknown[]>(
        `SELECT ${columns.join()} FROM "${name}" WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
      )
      .raw()
    this.#upTo = loaded
      .prepare<number[], number | null>(
        `WITH of AS (SELECT rowid, id FROM "Article" WHERE rowid > ? AND rowid <= ?) ${upTo}`,
      )
      .pluck()
  }

  /** Its rows that were written with the articles after one, up to another, or all that are left. */
  read(from: number, to: number, isLast: boolean): unknown[][] {
    const first = this.#read
    const last = isLast ? Number.MAX_SAFE_INTEGER : (this.#upTo.get(from, to) ?? 0)
    this.#read = Math.max(first, last)
    return this.#rows.all(first, this.#read)
  }
}
