import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

import Database from 'better-sqlite3'

import { PlainError } from '../plainError'
import { type AppliedMigration, type MigrationState, migrationState } from './migrationState'

export type DatabaseState =
  | MigrationState
  | { kind: 'missing' | 'empty' | 'readOnly' | 'foreign' }
  | { kind: 'notADatabase' | 'damaged' | 'locked' } // of a file
  | { kind: 'unreachable' | 'denied' } // of a server

/** Looks at a database file without changing it, and says in which state it is. */
export function databaseState(file: string): DatabaseState {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) return { kind: 'missing' }
  if (stats.size === 0) return { kind: 'empty' }
  if (!stats.isFile()) return { kind: 'notADatabase' }
  // The superuser may write to a file nobody may write to; whoever made it so meant it.
  if ((stats.mode & 0o222) === 0 || !isWritable(path.dirname(file))) return { kind: 'readOnly' }

  try {
    const database = new Database(file, { readonly: true, fileMustExist: true })
    try {
      if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return { kind: 'damaged' }
      return stateBehind(database)
    } finally {
      database.close()
    }
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : ''
    if (code.startsWith('SQLITE_BUSY')) return { kind: 'locked' }
    if (code === 'SQLITE_NOTADB') return { kind: 'notADatabase' }
    if (code.startsWith('SQLITE_CORRUPT')) return { kind: 'damaged' }
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
      return { kind: 'readOnly' }
    throw error
  }
}

/** SQLite keeps its log beside the database, so it must be able to make files there. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function stateBehind(database: Database.Database): DatabaseState {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length === 0) return { kind: 'empty' }
  if (!tables.some(table => (table as { name: string }).name === '_prisma_migrations'))
    return { kind: 'foreign' }
  const applied = database.prepare<[], AppliedMigration>('SELECT * FROM _prisma_migrations').all()
  return migrationState(applied, 'sqlite')
}

/**
 * One sentence for each state in which Stet does not start, saying what to do.
 *
 * @param file the database as messages call it: a file, or a server's
 */
export function explainState(state: DatabaseState, file: string): string {
  switch (state.kind) {
    case 'ready':
      return `the database ${file} is ready.`
    case 'missing':
      return `there is no database at ${file}. Create it with: npm run db:migrate`
    case 'empty':
      return `the database ${file} is empty. Set it up with: npm run db:migrate`
    case 'behind':
      return `the database ${file} lacks ${state.pending} migration(s). Apply them with: npm run db:migrate`
    case 'ahead':
      return `the database ${file} was made by a newer Stet (${state.migration}). Update Stet, or point DATABASE_URL elsewhere.`
    case 'interrupted':
      return `a migration of ${file} was interrupted (${state.migration}). Restore a backup with: npm run db:restore -- FILE`
    case 'failed':
      return `the migration ${state.migration} of ${file} failed, and nothing of it was kept. Mend it, run npx prisma migrate resolve --rolled-back ${state.migration}, then npm run db:migrate.`
    case 'notADatabase':
      return `${file} is not a SQLite database. Point DATABASE_URL elsewhere, or restore a backup with: npm run db:restore -- FILE`
    case 'damaged':
      return `the database ${file} is damaged. Restore a backup with: npm run db:restore -- FILE`
    case 'readOnly':
      return file.startsWith('postgresql:')
        ? `the database ${file} cannot be written to. Give this user the rights to, or name its primary server.`
        : `the database ${file} cannot be written to. Give this user the right to write it and its folder.`
    case 'locked':
      return `the database ${file} is locked by another program. Stop that program, then try again.`
    case 'unreachable':
      return `the database ${file} cannot be reached. Start its server, or correct DATABASE_URL.`
    case 'denied':
      return `the server of ${file} refuses this user. Correct the user and the password in DATABASE_URL.`
    case 'foreign':
      return `${file} holds somebody else's tables. Point DATABASE_URL elsewhere.`
  }
}

/**
 * Refuses to serve a database that is not whole, writable and up to date.
 *
 * @throws PlainError with one sentence that says what to do.
 */
export function assertDatabaseReady(file: string) {
  const state = databaseState(file)
  if (state.kind !== 'ready') throw new PlainError(explainState(state, file))
}
