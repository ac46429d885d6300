import { PartlyApplied } from './applyScript.mjs'
import { EngineError } from './engineError.mjs'
import { causeOf, databaseErrorOf } from './databaseErrorOf.mjs'
import { migrationHistory } from './migrationHistory.mjs'

/** @typedef {import('./engineConnection.mjs').EngineConnection} EngineConnection */
/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').MigrationList} MigrationList */

/**
 * Puts an error from applying migrations into the native engine's words, with what to do next.
 * @param {EngineConnection} connection
 * @param {MigrationList} list
 * @param {unknown} error The WASM engine's.
 * @returns {Promise<unknown>} P3018 for a migration that failed now, P3009 for one that failed before;
 *   any other error as it is.
 */
export async function explainMigrationFailure(connection, list, error) {
  const adapter = await connection.adapter()
  const failed = connection.failedScript
  if (failed) {
    const name = nameOf(failed.script, list)
    const reason = reasonOf(name, failed.error)
    await migrationHistory.recordFailure(adapter, reason)
    return new EngineError(`${reason}\n\n${wayOut(name, reason)}`, 'P3018')
  }
  const { code, message } = causeOf(error)
  if (code === 'P3009') {
    const unfinished = await migrationHistory.unfinished(adapter)
    const details = unfinished.map(({ name, logs }) => `${logs}\n\n${wayOut(name, logs)}`)
    return new EngineError([message, ...details].join('\n'), 'P3009')
  }
  return error
}

/**
 * @param {string} script
 * @param {MigrationList} list
 */
function nameOf(script, list) {
  const migration = list.migrationDirectories.find(
    ({ migrationFile: { content } }) => content.tag === 'ok' && content.value === script,
  )
  return migration?.path ?? ''
}

const NOTHING_KEPT = 'Nothing of it was kept.'

/**
 * @param {string} name
 * @param {unknown} error
 */
function reasonOf(name, error) {
  const partly = error instanceof PartlyApplied
  const { code, message } = databaseErrorOf(partly ? error.cause : error)
  return [
    'A migration failed to apply. New migrations cannot be applied before the error is recovered from. Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve',
    `Migration name: ${name}`,
    `Database error code: ${code}`,
    `Database error:\n${message}`,
    partly ? 'Part of it may have been applied.' : NOTHING_KEPT,
  ].join('\n\n')
}

/**
 * @param {string} name
 * @param {string} reason
 */
function wayOut(name, reason) {
  const undo = `npx prisma migrate resolve --rolled-back ${name}`
  const keep = `npx prisma migrate resolve --applied ${name}`
  return reason.endsWith(NOTHING_KEPT)
    ? `Mend the migration, run \`${undo}\`, then run this again.`
    : `If nothing of the migration is in the database, run \`${undo}\`; if you finished it by hand, run \`${keep}\`; then run this again.`
}
