import { applyScript, inTransaction } from './applyScript.mjs'
import { migrationHistory } from './migrationHistory.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter */
/** @typedef {import('@prisma/driver-adapter-utils').SqlQuery} SqlQuery */

const READS_HISTORY = /^\s*SELECT\b/i
const STARTS_MIGRATION =
  /^INSERT INTO [`"]_prisma_migrations[`"] \([`"]id[`"], ?[`"]checksum[`"], ?[`"]started_at[`"]/

/**
 * The engine's connection to a database. It opens it only when something asks for it, and mends what
 * the WASM engine gets wrong over Prisma's adapter.
 * @implements {Adapter}
 */
export class EngineConnection {
  /** @type {Promise<Adapter> | undefined} */
  #adapter
  #explain
  #open

  /** The last trouble with the database itself. */
  #trouble = /** @type {Error | undefined} */ (undefined)
  /** The last migration script that failed, and why. */
  failedScript = /** @type {{ script: string, error: unknown } | undefined} */ (undefined)
  /** Whether something read the migration history before there was any. */
  hasNoHistory = false

  /**
   * @param {Pick<Adapter, 'provider' | 'adapterName'>} factory
   * @param {(error: unknown) => Error | undefined} explain Says what to do about trouble with the
   *   database itself; nothing of an error that is about a statement.
   * @param {() => Promise<Adapter>} open
   */
  constructor({ provider, adapterName }, explain, open) {
    this.provider = provider
    this.adapterName = adapterName
    this.#explain = explain
    this.#open = open
  }

  /** Forgets what went wrong in an earlier request. */
  forget() {
    this.#trouble = undefined
    this.failedScript = undefined
    this.hasNoHistory = false
  }

  /**
   * What to tell of an error: the WASM engine hands on those it does not know only as a number.
   * @param {unknown} error
   * @returns {unknown}
   */
  explain(error) {
    return this.#explain(error) ?? this.#trouble ?? error
  }

  /** Prisma's own adapter, opened by now. */
  adapter() {
    return (this.#adapter ??= this.#open().catch(error => {
      this.#adapter = undefined
      throw error
    }))
  }

  /** @param {SqlQuery} query */
  queryRaw(query) {
    return this.#watched(async adapter => {
      if (!STARTS_MIGRATION.test(query.sql)) return this.#queryHistoryOrElse(adapter, query)
      return inTransaction(adapter, async () => {
        const result = await adapter.queryRaw(query)
        await migrationHistory.expectInterruption(adapter, true)
        return result
      })
    })
  }

  /**
   * The engine runs whole scripts this way, but the adapter prepares a single statement.
   * @param {SqlQuery} query
   */
  executeRaw(query) {
    return this.#watched(async adapter => {
      if (query.args.length > 0) return adapter.executeRaw(query)
      await adapter.executeScript(query.sql)
      return 0
    })
  }

  /**
   * The engine runs only migrations this way.
   * @param {string} script
   */
  executeScript(script) {
    return this.#watched(async adapter => {
      try {
        await applyScript(adapter, script)
      } catch (error) {
        this.failedScript = { script, error }
        throw error
      }
    })
  }

  /** @param {import('@prisma/driver-adapter-utils').IsolationLevel} [isolationLevel] */
  startTransaction(isolationLevel) {
    return this.#watched(adapter => adapter.startTransaction(isolationLevel))
  }

  async dispose() {
    const opened = this.#adapter
    this.#adapter = undefined
    await (await opened?.catch(() => undefined))?.dispose()
  }

  /**
   * Without a history there is an empty one. The WASM engine instead answers P1014 to whatever reads
   * it first (`migrate dev`, `status`, `resolve`), since it does not recognise the adapter's error.
   * @param {Adapter} adapter
   * @param {SqlQuery} query
   */
  async #queryHistoryOrElse(adapter, query) {
    try {
      return await adapter.queryRaw(query)
    } catch (error) {
      if (!migrationHistory.isMissing(error)) throw error
      this.hasNoHistory = true
      if (READS_HISTORY.test(query.sql)) return { columnNames: [], columnTypes: [], rows: [] }
      await migrationHistory.create(adapter)
      return adapter.queryRaw(query)
    }
  }

  /**
   * @template T
   * @param {(adapter: Adapter) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #watched(work) {
    try {
      return await work(await this.adapter())
    } catch (error) {
      this.#trouble = this.#explain(error) ?? this.#trouble
      throw error
    }
  }
}
