import type Database from 'better-sqlite3'

const MOST_REMEMBERED = 1000

/** Tells statements that only read data from all others, by asking SQLite. */
export class PlainReads {
  readonly #reader: Database.Database
  readonly #remembered = new Set<string>()

  /** @param reader a connection that may not write, on which the statements are prepared */
  constructor(reader: Database.Database) {
    this.#reader = reader
  }

  /** Whether the statement returns rows and changes nothing, neither data nor the connection. */
  has(sql: string): boolean {
    if (this.#remembered.has(sql)) return true
    // SQLite obeys some pragmas while it prepares them, so that it cannot be asked about these.
    if (/^\s*pragma\b/i.test(sql)) return false
    try {
      // BEGIN and the like change no data, but they return no rows either.
      const { readonly, reader } = this.#reader.prepare(sql)
      if (!readonly || !reader) return false
    } catch {
      return false // the writer, which may know more (a temporary table), gives the error
    }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
    this.#remembered.add(sql)
    return true
  }
}
