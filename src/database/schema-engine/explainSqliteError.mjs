import { databaseErrorOf } from './databaseErrorOf.mjs'
import { EngineError } from './engineError.mjs'

/**
 * What a person can do about each trouble with the file itself, by SQLite's result code. Extended
 * codes begin with these.
 * @see https://www.sqlite.org/rescode.html
 * @type {[result: string, advice: string, code?: string][]}
 */
const ADVICE = [
  ['SQLITE_BUSY', 'is in use by another process: stop that one, then run this again', 'P1008'],
  ['SQLITE_CANTOPEN', 'cannot be opened: check that its folder exists and may be written to'],
  ['SQLITE_CORRUPT', 'is damaged: restore it from a backup'],
  ['SQLITE_FULL', 'cannot grow, the disk is full: make room, then run this again'],
  ['SQLITE_NOTADB', 'is not an SQLite database: restore it from a backup or correct DATABASE_URL'],
  ['SQLITE_READONLY', 'is read-only: allow this user to write to the file and its folder'],
]

/**
 * Turns an error about the database file into one that says what to do.
 * @param {string} file
 * @param {unknown} error As SQLite's driver or Prisma's adapter throws it.
 * @returns {EngineError | undefined} Nothing for an error that is about the statement.
 */
export function explainSqliteError(file, error) {
  if (error instanceof EngineError) return error
  const { code } = databaseErrorOf(error)
  const known = ADVICE.find(([result]) => code.startsWith(result))
  return known && new EngineError(`The database file ${file} ${known[1]}.`, known[2])
}
