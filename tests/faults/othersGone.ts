import { expect } from 'vitest'

import { isPostgresql, readPostgresql } from '../support/readPostgresql'

const others = `SELECT count(*)::int AS "count" FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend'`

/**
 * Waits until PostgreSQL has noticed that a process was killed, and has ended what it was doing for
 * it: a COMMIT that was sent is carried out. Of a SQLite file nothing is left under way.
 */
export async function othersGone(database: string) {
  if (!isPostgresql(database)) return
  const count = () => readPostgresql<{ count: number }>(database, others)[0]?.count
  await expect.poll(count, { timeout: 10_000 }).toBe(0)
}
