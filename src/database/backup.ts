import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'

import Database from 'better-sqlite3'

import { PlainError } from '../plainError'
import { databaseState, explainState } from './startUpCheck'

/**
 * Copies a database while it is in use, through SQLite: a plain copy of the file would miss what
 * is still in its log. The copy is checked before it gets its name.
 *
 * @throws PlainError when there is nothing whole to copy, or the target exists.
 */
export async function backUp(file: string, target: string): Promise<void> {
  refuseUnlessWhole(file)
  if (existsSync(target)) throw new PlainError(`${target} exists already; choose another name.`)

  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  const database = new Database(file, { fileMustExist: true })
  try {
    await database.backup(unfinished)
  } finally {
    database.close()
  }
  refuseUnlessWhole(unfinished)
  renameSync(unfinished, target)
}

/**
 * Puts a backup in a database's place. What was there is kept beside it under another name.
 *
 * @returns the name of what was there, if anything was
 * @throws PlainError when the backup is not whole, or somebody is using the database.
 */
export function restore(backup: string, file: string): string | undefined {
  refuseUnlessWhole(backup)
  const replaced = existsSync(file) ? setAside(file) : undefined
  const unfinished = `${file}.unfinished`
  copyFileSync(backup, unfinished)
  renameSync(unfinished, file)
  return replaced
}

function setAside(file: string): string {
  refuseIfInUse(file)
  const aside = `${file}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`
  renameSync(file, aside)
  // The log belongs to the file that was moved, and would be taken for the restored one's.
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
  return aside
}

/** Leaving write-ahead logging needs the database to itself, so only an unused one agrees to it. */
function refuseIfInUse(file: string) {
  if (['missing', 'empty', 'notADatabase', 'damaged'].includes(databaseState(file).kind)) return
  const database = new Database(file, { fileMustExist: true, timeout: 100 })
  try {
    database.pragma('journal_mode = DELETE')
  } catch {
    throw new PlainError(`${file} is in use; stop the server first.`)
  } finally {
    database.close()
  }
}

function refuseUnlessWhole(file: string) {
  const state = databaseState(file)
  if (state.kind !== 'ready' && state.kind !== 'behind')
    throw new PlainError(explainState(state, file))
}
