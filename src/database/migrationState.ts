import { readdirSync } from 'node:fs'
import path from 'node:path'

import type { Engine } from './engine'

/** How far a database that has a history of migrations is. */
export type MigrationState =
  | { kind: 'ready' }
  | { kind: 'behind'; pending: number }
  | { kind: 'ahead' | 'interrupted' | 'failed'; migration: string }

/** A row of Prisma's own record. */
export type AppliedMigration = {
  migration_name: string
  logs: string | null
  finished_at: unknown
  rolled_back_at: unknown
}

/** Holds what was applied to a database against the migrations that this Stet has. */
export function migrationState(
  applied: readonly AppliedMigration[],
  engine: Engine,
): MigrationState {
  const interrupted = applied.find(row => row.finished_at === null && row.rolled_back_at === null)
  if (interrupted) {
    // The schema engine's own words (schema-engine/explainMigrationFailure.mjs).
    const isUndone = interrupted.logs?.endsWith('Nothing of it was kept.')
    return { kind: isUndone ? 'failed' : 'interrupted', migration: interrupted.migration_name }
  }

  const known = migrationNames(engine)
  const unknown = applied.find(row => !known.includes(row.migration_name))
  if (unknown) return { kind: 'ahead', migration: unknown.migration_name }

  const finished = new Set(
    applied.filter(row => row.finished_at !== null).map(row => row.migration_name),
  )
  const pending = known.filter(name => !finished.has(name)).length
  return pending === 0 ? { kind: 'ready' } : { kind: 'behind', pending }
}

function migrationNames(engine: Engine): string[] {
  return readdirSync(path.resolve('migrations', engine), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}
