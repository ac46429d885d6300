import { causeOf } from './databaseErrorOf.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter */
/** @typedef {{ name: string, logs: string }} UnfinishedMigration */

/** Kept in `logs` while a migration runs in one transaction: should the process die, it is undone. */
const UNDONE_IF_INTERRUPTED = 'Interrupted before any of it was applied.'

/** Kept in `logs` while a migration that manages its own transactions runs. */
const PARTLY_DONE_IF_INTERRUPTED = 'Interrupted, so part of it may have been applied.'

const UNFINISHED = '"finished_at" IS NULL AND "rolled_back_at" IS NULL'

/** What the engines write differently. */
const DIALECTS = {
  sqlite: {
    /** In the form in which Prisma's adapter writes its own times. */
    now: `strftime('%Y-%m-%dT%H:%M:%f+00:00')`,
    parameter: '?',
    /** Prisma's table, as its own engine makes it. */
    createTable: `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);
`,
  },
  postgres: {
    now: 'now()',
    parameter: '$1',
    createTable: `CREATE TABLE "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
);
`,
  },
}

/** @param {Adapter} adapter */
const dialectOf = ({ provider }) => DIALECTS[provider === 'sqlite' ? 'sqlite' : 'postgres']

/** Prisma's own record of the migrations: what the engine alone does not write there. */
export const migrationHistory = {
  /** @param {Adapter} adapter */
  create: adapter => adapter.executeScript(dialectOf(adapter).createTable),

  /**
   * Says what becomes of the running migration if the process dies before it is finished.
   * @param {Adapter} adapter
   * @param {boolean} undone Whether all of it is then undone.
   */
  async expectInterruption(adapter, undone) {
    await writeLogs(adapter, undone ? UNDONE_IF_INTERRUPTED : PARTLY_DONE_IF_INTERRUPTED)
  },

  /**
   * @param {Adapter} adapter
   * @param {string} reason
   */
  recordFailure: (adapter, reason) => writeLogs(adapter, reason),

  /**
   * Marks the running migration as applied: within its own transaction, so that a process that dies
   * right after it leaves nothing unsaid.
   * @param {Adapter} adapter
   */
  async finish(adapter) {
    await adapter.executeScript(
      `UPDATE "_prisma_migrations" SET "logs" = NULL, "finished_at" = ${dialectOf(adapter).now}
       WHERE ${UNFINISHED}`,
    )
  },

  /**
   * Marks migrations as rolled back that were interrupted and undone, so that they run again.
   * @param {Adapter} adapter
   * @returns {Promise<string[]>} their names
   */
  async retireUndone(adapter) {
    const rows = await selectRows(
      adapter,
      `UPDATE "_prisma_migrations" SET "rolled_back_at" = ${dialectOf(adapter).now}
       WHERE ${UNFINISHED} AND "logs" = '${UNDONE_IF_INTERRUPTED}' RETURNING "migration_name"`,
    )
    return rows.map(([name]) => String(name))
  },

  /**
   * @param {Adapter} adapter
   * @returns {Promise<UnfinishedMigration[]>} the migrations that stand in the way of others
   */
  async unfinished(adapter) {
    const rows = await selectRows(
      adapter,
      `SELECT "migration_name", "logs" FROM "_prisma_migrations" WHERE ${UNFINISHED}`,
    )
    return rows.map(([name, logs]) => ({ name: String(name), logs: String(logs ?? '') }))
  },

  /**
   * Whether an error says that the table is not there yet.
   * @param {unknown} error
   */
  isMissing(error) {
    const cause = causeOf(error)
    return cause.kind === 'TableDoesNotExist' && cause.table === '_prisma_migrations'
  },
}

/**
 * @param {Adapter} adapter
 * @param {string} logs
 */
async function writeLogs(adapter, logs) {
  await adapter.executeRaw({
    sql: `UPDATE "_prisma_migrations" SET "logs" = ${dialectOf(adapter).parameter} WHERE ${UNFINISHED}`,
    args: [logs],
    argTypes: [{ scalarType: 'string', arity: 'scalar' }],
  })
}

/**
 * @param {Adapter} adapter
 * @param {string} sql
 */
async function selectRows(adapter, sql) {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows
}
