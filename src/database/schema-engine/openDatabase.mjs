import { EngineError } from './engineError.mjs'
import { PostgresqlDatabase } from './postgresqlDatabase.mjs'
import { SqliteDatabase } from './sqliteDatabase.mjs'

/** @typedef {SqliteDatabase | PostgresqlDatabase} Database */

/** @type {Record<string, (url: string) => Database>} */
const BY_SCHEME = {
  file: url => new SqliteDatabase(url),
  postgres: url => new PostgresqlDatabase(url),
  postgresql: url => new PostgresqlDatabase(url),
}

/**
 * The database a URL means, by its scheme; nothing is opened yet.
 * @param {string | undefined} url
 * @throws {EngineError} P1013 when no database of ours has such a URL.
 */
export function openDatabase(url = '') {
  const scheme = url.split(':', 1)[0] ?? ''
  const open = Object.hasOwn(BY_SCHEME, scheme) ? BY_SCHEME[scheme] : undefined
  if (open) return open(url)
  throw new EngineError(
    'DATABASE_URL must name a SQLite file, such as file:./stet.db, or a PostgreSQL database, such as postgresql://user:password@localhost:5432/stet.',
    'P1013',
  )
}
