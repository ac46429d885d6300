import { databaseErrorOf } from './databaseErrorOf.mjs'
import { migrationHistory } from './migrationHistory.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter */

const SWITCHES_FOREIGN_KEYS_OFF = /\bPRAGMA\s+foreign_keys\s*=\s*(off|false|no|0)\b/i

/**
 * Applies a migration's script in one transaction, which the engine alone does not: half
 * a migration, left by a process that died, would need a person to take it apart.
 *
 * A script that will not run inside of a transaction, because it has its own or changes the journal
 * mode, is run statement by statement, as the native engine runs them all.
 * @param {Adapter} adapter
 * @param {string} script
 * @returns {Promise<void>}
 * @throws {PartlyApplied} when a script that has its own transactions fails.
 * @throws {Error} the adapter's own, when any other script fails; nothing of it was kept.
 */
export async function applyScript(adapter, script) {
  // Within a transaction SQLite ignores this pragma, and what drops a table to make it anew would
  // then delete whatever refers to it.
  const withoutForeignKeys = SWITCHES_FOREIGN_KEYS_OFF.test(script)
  if (withoutForeignKeys) await adapter.executeScript('PRAGMA foreign_keys = OFF')
  try {
    await inTransaction(adapter, async () => {
      await adapter.executeScript(script)
      await migrationHistory.finish(adapter)
    })
  } catch (error) {
    if (!/(within|inside)( a)? transaction/.test(databaseErrorOf(error).message)) throw error
    await applyStepByStep(adapter, script)
  } finally {
    if (withoutForeignKeys) await adapter.executeScript('PRAGMA foreign_keys = ON')
  }
}

/** A failure after which part of the script may have stayed. */
export class PartlyApplied extends Error {
  /** @override */
  name = 'PartlyApplied'
}

/**
 * @template T
 * @param {Adapter} adapter
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTransaction(adapter, work) {
  await adapter.executeScript(adapter.provider === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN')
  try {
    const result = await work()
    await adapter.executeScript('COMMIT')
    return result
  } catch (error) {
    await rollBack(adapter)
    throw error
  }
}

/**
 * @param {Adapter} adapter
 * @param {string} script
 */
async function applyStepByStep(adapter, script) {
  await migrationHistory.expectInterruption(adapter, false)
  try {
    await adapter.executeScript(script)
  } catch (error) {
    await rollBack(adapter)
    throw new PartlyApplied(databaseErrorOf(error).message, { cause: error })
  }
  await migrationHistory.finish(adapter)
}

/** @param {Adapter} adapter */
async function rollBack(adapter) {
  try {
    await adapter.executeScript('ROLLBACK')
  } catch {
    // There is nothing left to roll back: SQLite does it by itself after a full disk, for one.
  }
}
