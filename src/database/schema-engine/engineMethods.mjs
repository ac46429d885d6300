import { explainMigrationFailure } from './explainMigrationFailure.mjs'
import { migrationHistory } from './migrationHistory.mjs'

/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} WasmEngine */
/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').DevAction} DevAction */

/**
 * The engine's JSON-RPC methods, by the names Prisma calls them. What the WASM engine cannot do, or
 * answers differently from the native one, is done here; the rest is handed on to it.
 * @param {object} engine
 * @param {import('./openDatabase.mjs').Database} engine.database
 * @param {() => Promise<WasmEngine>} engine.start Starts the WASM engine, or gives the one running.
 * @param {(text: string) => void} engine.print Shows a text to the person at the terminal.
 */
export function engineMethods({ database, start, print }) {
  const { connection } = database

  /** Lets migrations run again that were interrupted before anything of them was applied. */
  async function resumeInterrupted() {
    const adapter = await connection.adapter()
    const names = await migrationHistory.retireUndone(adapter).catch(error => {
      if (migrationHistory.isMissing(error)) return []
      throw error
    })
    for (const name of names) print(`Migration \`${name}\` was interrupted: it starts anew.`)
  }

  return {
    createDatabase: async () => ({ databaseName: await database.create() }),

    async ensureConnectionValidity() {
      await database.check()
      return {}
    },

    reset: () => database.reset(),

    /** @param {Parameters<WasmEngine['devDiagnostic']>[0]} params */
    async devDiagnostic(params) {
      await resumeInterrupted()
      const { action } = await (await start()).devDiagnostic(params)
      return { action: connection.hasNoHistory ? withFirstTimeAdvice(action) : action }
    },

    /** @param {Parameters<WasmEngine['applyMigrations']>[0]} params */
    async applyMigrations(params) {
      await resumeInterrupted()
      try {
        return await (await start()).applyMigrations(params)
      } catch (error) {
        throw await explainMigrationFailure(connection, params.migrationsList, error)
      }
    },

    /** @param {Parameters<WasmEngine['diagnoseMigrationHistory']>[0]} params */
    async diagnoseMigrationHistory(params) {
      const diagnosis = await (await start()).diagnoseMigrationHistory(params)
      return { ...diagnosis, hasMigrationsTable: !connection.hasNoHistory }
    },

    /** @param {Parameters<WasmEngine['diff']>[0]} params */
    async diff(params) {
      const { exitCode, stdout } = await (await start()).diff(params)
      // Prisma prints what it is asked to print, not what it finds in the result.
      if (stdout) print(stdout)
      return { exitCode, stdout: null }
    },

    /** @param {Parameters<WasmEngine['createMigration']>[0]} params */
    createMigration: async params => (await start()).createMigration(params),
    /** @param {Parameters<WasmEngine['dbExecute']>[0]} params */
    dbExecute: async params => (await start()).dbExecute(params),
    debugPanic: async () => (await start()).debugPanic(),
    /** @param {Parameters<WasmEngine['evaluateDataLoss']>[0]} params */
    evaluateDataLoss: async params => (await start()).evaluateDataLoss(params),
    getDatabaseVersion: async () => (await start()).version(),
    /** @param {Parameters<WasmEngine['introspect']>[0]} params */
    introspect: async params => (await start()).introspect(params),
    /** @param {Parameters<WasmEngine['markMigrationApplied']>[0]} params */
    markMigrationApplied: async params => (await start()).markMigrationApplied(params),
    /** @param {Parameters<WasmEngine['markMigrationRolledBack']>[0]} params */
    markMigrationRolledBack: async params => (await start()).markMigrationRolledBack(params),
    /** @param {Parameters<WasmEngine['schemaPush']>[0]} params */
    schemaPush: async params => (await start()).schemaPush(params),
  }
}

/**
 * The native engine says this before the differences when the database has no history.
 * @param {DevAction} action
 * @returns {DevAction}
 */
function withFirstTimeAdvice(action) {
  if (action.tag !== 'reset') return action
  const advice =
    'If you are running this the first time on an existing database, please make sure to read this documentation page:\n' +
    'https://www.prisma.io/docs/guides/database/developing-with-prisma-migrate/troubleshooting-development'
  const reason = action.reason.replace(/(?<=to the actual schema\.\n)/, `\n${advice}\n`)
  return { ...action, reason }
}
