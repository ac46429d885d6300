import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client, escapeIdentifier, Pool, types } from 'pg'
import { EngineConnection } from './engineConnection.mjs'
import { explainPostgresqlError } from './explainPostgresqlError.mjs'

/** How long a migration waits for a lock that a server holds, in milliseconds. */
const LOCK_TIMEOUT = 5_000

/** A PostgreSQL database, with all that the engine may be asked to do to it. */
export class PostgresqlDatabase {
  #url

  /** @param {string} url */
  constructor(url) {
    this.#url = url
    const { provider, adapterName } = new PrismaPg(url)
    const explain = (/** @type {unknown} */ error) => explainPostgresqlError(this.#name, error)
    this.connection = new EngineConnection({ provider, adapterName }, explain, () => openAt(url))
    /** @type {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} */
    this.adapterFactory = {
      provider,
      adapterName,
      connect: async () => this.connection,
      connectToShadowDb: () => this.#openShadow(),
    }
  }

  /** Whether the server answers and has the database. */
  async check() {
    const client = new Client(this.#url)
    await this.#explained(() => client.connect().finally(() => client.end()))
  }

  /** Makes an empty database that sorts text as SQLite does; leaves one that is there alone. */
  async create() {
    const name = databaseOf(this.#url)
    await this.#onServer(async client => {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (found.rowCount === 0) await client.query(createDatabase(name))
    })
    return name
  }

  /** @throws {EngineError} when somebody is using it. */
  async drop() {
    await this.check()
    await this.#onServer(client => client.query(`DROP DATABASE ${quoted(databaseOf(this.#url))}`))
  }

  /** Takes everything out of the database: every table is in its one schema. */
  async reset() {
    const adapter = await this.connection.adapter()
    await adapter.executeScript('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  }

  get #name() {
    const { host, pathname } = new URL(this.#url)
    return `postgresql://${host}${pathname}`
  }

  /** A database in which migrations are tried, and that is gone when its connection is closed. */
  async #openShadow() {
    const name = `stet_shadow_${randomUUID().replaceAll('-', '')}`
    await this.#onServer(client => client.query(createDatabase(name)))
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    const adapter = await openAt(url.href)
    const dispose = adapter.dispose.bind(adapter)
    return Object.assign(adapter, {
      dispose: async () => {
        await dispose()
        await this.#onServer(client => client.query(`DROP DATABASE ${quoted(name)}`))
      },
    })
  }

  /**
   * Works in the database that every server has, for no database is made or dropped from inside.
   * @param {(client: Client) => Promise<unknown>} work
   */
  async #onServer(work) {
    const url = new URL(this.#url)
    url.pathname = '/postgres'
    const client = new Client(url.href)
    await this.#explained(async () => {
      await client.connect()
      await work(client).finally(() => client.end())
    })
  }

  /** @param {() => Promise<unknown>} work */
  async #explained(work) {
    try {
      await work()
    } catch (error) {
      throw this.connection.explain(error)
    }
  }
}

/**
 * Prisma's adapter on a single connection, for the engine locks it for itself; it is never idle for
 * long enough to be closed, for the lock would be gone with it.
 * @param {string} url
 */
async function openAt(url) {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    lock_timeout: LOCK_TIMEOUT,
  })
  const query = pool.query.bind(pool)
  Object.assign(pool, {
    // The adapter refuses "char", a type of PostgreSQL's own tables, which the engine reads.
    async query(/** @type {import('pg').QueryConfig} */ config) {
      const result = await query(config)
      for (const field of result.fields ?? []) {
        if (field.dataTypeID === types.builtins.CHAR) field.dataTypeID = types.builtins.TEXT
      }
      return result
    },
  })
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  return Object.assign(adapter, {
    // Prisma's own cuts a script at every semicolon, those inside of a text or a function included.
    async executeScript(/** @type {string} */ script) {
      await query(script)
    },
  })
}

/** @param {string} name */
function createDatabase(name) {
  const options = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
  return `CREATE DATABASE ${quoted(name)} ${options}`
}

/** @param {string} url */
function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** @param {string} name */
function quoted(name) {
  return escapeIdentifier(name)
}
