import { createHash } from 'node:crypto'

import Database from 'better-sqlite3'

import { isPostgresql, postgresqlTables, readPostgresql } from '../support/readPostgresql'

type Row = Record<string, unknown>

/** Looks into a database file beside whoever has it open, as a program of its own would. */
export function readFileDirectly<T>(file: string, look: (database: Database.Database) => T): T {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return look(database)
  } finally {
    database.close()
  }
}

/** What a statement finds in a database, read beside whoever has it open. */
export function rowsIn<T extends Row>(database: string, sql: string): T[] {
  if (isPostgresql(database)) return readPostgresql<T>(database, sql)
  return readFileDirectly(database, file => file.prepare<[], T>(sql).all())
}

/** The tables that hold the newsroom's work, the links between its items included; not what the database notes of it. */
export function contentTables(database: Database.Database): string[] {
  return (
    database
      // The tables behind a search index are of the type 'shadow'.
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      .filter(name => !/^(sqlite_|_prisma_|User$|Session$|PublicChange$)/.test(name))
  )
}

function withoutAccounts({ User: _users, Session: _sessions, ...tables }: Record<string, Row[]>) {
  return tables
}

/** Every row of every content table, in a form in which two moments can be compared. */
export function storedRows(file: string): Record<string, Row[]> {
  if (isPostgresql(file)) return withoutAccounts(postgresqlTables(file))
  return readFileDirectly(file, database => {
    // One snapshot: a writer may commit between two statements.
    database.exec('BEGIN')
    return Object.fromEntries(
      contentTables(database).map(table => [
        table,
        database.prepare<[], Row>(`SELECT * FROM "${table}" ORDER BY 1, 2`).all(),
      ]),
    )
  })
}

/** How many rows each content table holds. */
export function rowCounts(file: string): Record<string, number> {
  const tables = Object.entries(storedRows(file))
  return Object.fromEntries(tables.map(([table, rows]) => [table, rows.length]))
}

/** What SQLite finds wrong with a file, its foreign keys included: nothing, if all is well. */
export function damage(file: string): unknown[] {
  if (isPostgresql(file)) return [] // a server looks after its files and its keys itself
  return readFileDirectly(file, database => [
    ...database
      .prepare('PRAGMA integrity_check')
      .pluck()
      .all()
      .filter(finding => finding !== 'ok'),
    ...database.prepare('PRAGMA foreign_key_check').all(),
  ])
}

/**
 * What the content says, table by table: equal for two databases into which the same was loaded,
 * though ids, times and the order of loading differ. An id is replaced by the slug of its item.
 */
export function contentRows(file: string): Record<string, string[]> {
  const tables = storedRows(file)
  const slugs = new Map<unknown, unknown>()
  for (const { id, slug } of Object.values(tables).flat()) if (slug) slugs.set(id, slug)

  const said = Object.entries(tables).map(([table, rows]) => [
    table,
    rows
      .map(row =>
        JSON.stringify(
          Object.entries(row)
            .filter(([column]) => !['id', 'createdAt', 'updatedAt', 'madeAt'].includes(column))
            .map(([column, value]) => [column, slugs.get(value) ?? value]),
        ),
      )
      .toSorted(),
  ])
  return Object.fromEntries(said)
}

/** A fingerprint of what the content says. */
export function contentHash(file: string): string {
  return createHash('sha256')
    .update(JSON.stringify(contentRows(file)))
    .digest('hex')
}
