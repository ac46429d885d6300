import Database from 'better-sqlite3'

import { storedTime } from '../bulk'
import {
  type Cell,
  isMoved,
  type Kind,
  kindOf,
  type Source,
  type Table,
  tableOf,
  type Target,
} from './side'

/** Opens a SQLite file to be read. */
export function openSqliteSource(file: string): Source {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  database.exec('BEGIN')
  return sideOf(database)
}

/** Opens a SQLite file to be written to. Nobody else may have begun to. */
export function openSqliteTarget(file: string): Target {
  const database = new Database(file, { fileMustExist: true })
  database.pragma('foreign_keys = ON')
  database.pragma('synchronous = FULL')
  database.exec('BEGIN EXCLUSIVE')
  database.pragma('defer_foreign_keys = ON')
  return {
    ...sideOf(database),
    async insert({ name, columns }, rows) {
      const names = columns.map(column => `"${column.name}"`)
      const statement = database.prepare(
        `INSERT INTO "${name}" (${names}) VALUES (${names.map(() => '?')})`,
      )
      for (const row of rows)
        statement.run(row.map((cell, at) => asSqlite(cell, columns[at]?.kind ?? 'text')))
    },
    async commit() {
      database.exec('COMMIT')
    },
  }
}

function sideOf(database: Database.Database): Source {
  return {
    async tables() {
      const names = database
        .prepare<[], string>(
          `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`,
        )
        .pluck()
        .all()
      return names.filter(isMoved).map(name => tableOf(name, columnsOf(database, name)))
    },
    async *rows({ name, columns, key }: Table) {
      const selected = columns.map(column => `"${column.name}"`)
      const rows = database
        .prepare<[], Stored[]>(
          `SELECT ${selected} FROM "${name}" ORDER BY ${key.map(one => `"${one}"`)}`,
        )
        .raw()
      for (const row of rows.iterate())
        yield row.map((cell, at) => asCell(cell, columns[at]?.kind ?? 'text'))
    },
    async close() {
      database.close()
    },
  }
}

function columnsOf(database: Database.Database, table: string): Table['columns'] {
  return database
    .prepare<[string], { name: string; type: string }>(
      'SELECT name, type FROM pragma_table_info(?)',
    )
    .all(table)
    .map(({ name, type }) => ({ name, kind: kindOf(type) }))
}

type Stored = string | number | null

function asCell(cell: Stored, kind: Kind): Cell {
  if (cell === null) return null
  if (kind === 'boolean') return cell === 1
  if (kind !== 'time') return cell
  // A default of SQLite's own says no zone and means UTC.
  const isBare = typeof cell === 'string' && /^[\d-]+ [\d:]+$/.test(cell)
  return new Date(isBare ? `${cell}Z` : cell).toISOString()
}

function asSqlite(cell: Cell, kind: Kind): Stored {
  if (typeof cell === 'boolean') return Number(cell)
  return kind === 'time' && typeof cell === 'string' ? storedTime(new Date(cell)) : cell
}
