import { existsSync } from 'node:fs'
import { DriverAdapterError, isDriverAdapterError } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'

/** Result codes are SQLite's, https://www.sqlite.org/rescode.html. */
const FAILURES = {
  readOnly: {
    code: 'SQLITE_READONLY',
    extendedCode: 8,
    advice: 'is read-only: allow this user to write to the file and its folder',
  },
  damaged: {
    code: 'SQLITE_CORRUPT',
    extendedCode: 11,
    advice: 'is damaged: restore it from a backup',
  },
  missing: {
    code: 'SQLITE_CANTOPEN',
    extendedCode: 14,
    advice: 'is missing: run `npm run db:migrate` or correct DATABASE_URL',
  },
  cannotOpen: {
    code: 'SQLITE_CANTOPEN',
    extendedCode: 14,
    advice: 'cannot be opened: check that its folder exists and that this user may write there',
  },
  noWriteAheadLog: {
    code: 'SQLITE_CANTOPEN',
    extendedCode: 14,
    advice: 'cannot keep a write-ahead log where it is: move it to a local disk',
  },
  notADatabase: {
    code: 'SQLITE_NOTADB',
    extendedCode: 26,
    advice: 'is not an SQLite database: restore it from a backup or correct DATABASE_URL',
  },
}

/** An error whose message says what to do about a database file that cannot be used. */
export function openFailure(file: string, reason: keyof typeof FAILURES): DriverAdapterError {
  const { code, extendedCode, advice } = FAILURES[reason]
  const message = `The database file ${file} ${advice}.`
  return new DriverAdapterError({
    kind: 'sqlite',
    extendedCode,
    message,
    originalCode: code,
    originalMessage: message,
  })
}

/**
 * Replaces what SQLite says about a file it cannot use; hands on every other error as it is.
 *
 * @param mustExist whether SQLite was told not to create the file
 */
export function explainOpenFailure(file: string, mustExist: boolean, error: unknown): unknown {
  const code = codeOf(error)
  // An extended code, such as SQLITE_READONLY_DIRECTORY, begins with its plain one.
  if (code?.startsWith('SQLITE_READONLY')) return openFailure(file, 'readOnly')
  if (code?.startsWith('SQLITE_CORRUPT')) return openFailure(file, 'damaged')
  if (code?.startsWith('SQLITE_NOTADB')) return openFailure(file, 'notADatabase')
  if (code?.startsWith('SQLITE_CANTOPEN')) {
    return openFailure(file, mustExist && !existsSync(file) ? 'missing' : 'cannotOpen')
  }
  return error
}

function codeOf(error: unknown): string | undefined {
  if (isDriverAdapterError(error)) return error.cause.originalCode
  return error instanceof Database.SqliteError ? error.code : undefined
}
