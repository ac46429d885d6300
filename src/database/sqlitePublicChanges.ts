import Database from 'better-sqlite3'

import { everything, type PublicChanges } from '../answers/publicChanges'
import { storedTime } from './bulk'

/** How long it may block the process while another one locks everybody out, in milliseconds. */
const busyTimeout = 20

const noNews: readonly string[] = []

/**
 * The changes of a SQLite file, on a connection of their own: SQLite tells such a connection in some
 * microseconds whether any other has committed, also one of another process.
 */
export function sqlitePublicChanges(file: string): PublicChanges {
  const options = { readonly: true, fileMustExist: true, timeout: busyTimeout }
  const database = new Database(file, options)
  const version = database.prepare<[], number>('PRAGMA data_version').pluck()
  const later = database.prepare<[number], { number: number; tag: string }>(
    'SELECT "number", "tag" FROM "PublicChange" WHERE "number" > ? ORDER BY "number"',
  )
  const last = database
    .prepare<[], number>('SELECT coalesce(max("number"), 0) FROM "PublicChange"')
    .pluck()
  const moments = database
    .prepare<[string, string], string | null>(
      `SELECT min("at") FROM (
      SELECT min("publishedAt") AS "at" FROM "Article" WHERE "publishedAt" > ?
      UNION ALL SELECT min("embargoUntil") FROM "Article" WHERE "embargoUntil" > ?)`,
    )
    .pluck()

  let seenVersion = version.get()
  let seenNumber = last.get() ?? 0

  return {
    take() {
      const current = version.get()
      if (current === seenVersion) return noNews
      const rows = later.all(seenNumber)
      seenVersion = current // only now: what fails is asked for again
      const [first] = rows
      if (!first) return noNews
      // The oldest are deleted; whoever was away for so long has missed some.
      const hasGap = first.number > seenNumber + 1
      seenNumber = rows.at(-1)?.number ?? seenNumber
      return hasGap ? [everything] : rows.map(({ tag }) => tag)
    },

    nextMoment(now) {
      const at = storedTime(now)
      const next = moments.get(at, at)
      return typeof next === 'string' ? Date.parse(next) : Infinity
    },

    close: () => database.close(),
  }
}
