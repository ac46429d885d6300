import type Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

import { watched } from './statementWatch'
import { withoutNul } from './withoutNul'

const MOST_KEPT = 500
/** In characters; longer ones name lists of items, and hardly ever come twice. */
const LONGEST_KEPT = 10_000
/** SQLite obeys some pragmas while it prepares them; and what alters tables comes but once. */
const isKept = (sql: string) =>
  sql.length <= LONGEST_KEPT && /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT)\b/i.test(sql)

/**
 * The client for Prisma's adapter, which prepares every statement anew: this one keeps the prepared
 * statements that were used last. SQLite by itself prepares one again whose tables were altered.
 */
export class PreparedStatements {
  readonly #client: Database.Database
  readonly #kept = new LRUCache<string, Database.Statement>({ max: MOST_KEPT })

  constructor(client: Database.Database) {
    this.#client = client
  }

  prepare(sql: string) {
    const statement = this.#statement(sql)
    return { bind: (values: unknown[]) => new BoundStatement(statement, withoutNul(sql, values)) }
  }

  exec(script: string): void {
    watched(script, () => this.#client.exec(script))
  }

  close(): void {
    this.#kept.clear()
    this.#client.close()
  }

  #statement(sql: string): Database.Statement {
    const known = this.#kept.get(sql)
    if (known) return known
    const statement = this.#client.prepare(sql)
    if (isKept(sql)) this.#kept.set(sql, statement)
    return statement
  }
}

/** As much of a better-sqlite3 statement with its values as the adapter asks for. */
class BoundStatement {
  readonly #statement: Database.Statement
  readonly #values: unknown[]
  #rows: unknown[] | undefined

  constructor(statement: Database.Statement, values: unknown[]) {
    this.#statement = statement
    this.#values = values
  }

  /** Whether it returns rows. */
  get reader(): boolean {
    return this.#statement.reader
  }

  run(): Database.RunResult {
    return watched(this.#statement.source, () => this.#statement.run(this.#values))
  }

  /** Which columns it returns. */
  columns(): Database.ColumnDefinition[] {
    // Known for certain only when it has run, for it may be prepared again as it does.
    this.#rows = this.#read()
    return this.#statement.columns()
  }

  raw(): { all(): unknown[] } {
    return { all: () => this.#rows ?? this.#read() }
  }

  #read(): unknown[] {
    return watched(this.#statement.source, () => this.#statement.raw().all(this.#values))
  }
}
