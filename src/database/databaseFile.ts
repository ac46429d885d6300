import path from 'node:path'

import { PlainError } from '../plainError'
import { engineOf } from './engine'

/** The absolute path of the file a `file:` URL names, relative to where Stet was started. */
export function databaseFile(databaseUrl: string): string {
  return path.resolve(databaseUrl.replace(/^file:/, ''))
}

/**
 * The file of a database that a command copies or replaces as a whole.
 *
 * @throws PlainError that names the tools of the server, where it is on one
 */
export function copiedFile(databaseUrl: string): string {
  if (engineOf(databaseUrl) === 'sqlite') return databaseFile(databaseUrl)
  throw new PlainError(
    'db:backup and db:restore are for SQLite files. Back up a PostgreSQL database with its own ' +
      'pg_dump and pg_restore, or copy it into a file with: npm run db:move',
  )
}
