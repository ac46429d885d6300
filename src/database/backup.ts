import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

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
  if (!existsSync(path.dirname(target)))
    throw new PlainError(`There is no folder ${path.dirname(target)}; make it first.`)

  const unfinished = `${target}.unfinished`
  removeDatabase(unfinished)
  const database = new Database(file, { fileMustExist: true })
  try {
    // In one step: SQLite begins a copy anew whenever somebody writes between two.
    await database.backup(unfinished, { progress: () => 2 ** 31 - 1 })
  } finally {
    database.close()
  }
  leaveLog(unfinished)
  refuseUnlessWhole(unfinished)
  renameSync(unfinished, target)
}

/**
 * Puts a backup in a database's place. What was there is kept beside it under another name, and
 * moved only when the copy is complete.
 *
 * @returns the name of what was there, if anything was
 * @throws PlainError when the backup is not whole, or somebody is using the database.
 */
export function restore(backup: string, file: string): string | undefined {
  refuseUnlessWhole(backup)
  refuseIfInUse(file)
  const unfinished = `${file}.unfinished`
  removeDatabase(unfinished)
  copyFileSync(backup, unfinished)
  leaveLog(unfinished)

  const replaced = setAside(file)
  renameSync(unfinished, file)
  return replaced
}

const logs = ['-wal', '-shm']

/** Moves a database with its log: the log would be taken for that of whatever comes in its place. */
function setAside(file: string): string | undefined {
  const aside = `${file}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`
  const there = ['', ...logs].filter(suffix => existsSync(file + suffix))
  for (const suffix of there) renameSync(file + suffix, aside + suffix)
  return there.includes('') ? aside : undefined
}

function removeDatabase(file: string) {
  for (const suffix of ['', ...logs]) rmSync(file + suffix, { force: true })
}

/** Takes a copy out of write-ahead logging, so that it is one file. */
function leaveLog(file: string) {
  const database = new Database(file, { fileMustExist: true })
  database.pragma('journal_mode = DELETE')
  database.close()
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
