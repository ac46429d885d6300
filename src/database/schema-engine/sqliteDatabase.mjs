import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { EngineConnection } from './engineConnection.mjs'
import { EngineError } from './engineError.mjs'
import { explainSqliteError } from './explainSqliteError.mjs'

/** A SQLite file, with all that the engine may be asked to do to it. */
export class SqliteDatabase {
  #file

  /**
   * @param {string} url `file:` and a path, relative to the working directory, which Prisma sets to
   *   the project's; read as Prisma's adapter reads it, so that the server means the same file.
   */
  constructor(url) {
    this.#file = url.replace(/^file:/, '')
    const factory = new PrismaBetterSqlite3({ url: this.#file, fileMustExist: true })
    const explain = (/** @type {unknown} */ error) => explainSqliteError(this.#file, error)
    this.connection = new EngineConnection(factory, explain, async () => {
      await this.check()
      return factory.connect()
    })
    /** @type {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} */
    this.adapterFactory = {
      provider: 'sqlite',
      adapterName: factory.adapterName,
      connect: async () => this.connection,
      connectToShadowDb: async () =>
        new EngineConnection(factory, explain, () => factory.connectToShadowDb()),
    }
  }

  /**
   * Whether the file can be reached; as in the native engine, not whether it is sound.
   * @throws {EngineError} P1003 when there is no such file.
   */
  async check() {
    const found = await stat(this.#file).catch(error => {
      if (error.code !== 'ENOENT') throw error
      throw new EngineError(`Database \`${basename(this.#file)}\` does not exist`, 'P1003')
    })
    if (found.isDirectory()) {
      throw new EngineError(`The database file ${this.#file} is a folder: correct DATABASE_URL.`)
    }
  }

  /** Makes an empty database and the folders above it; leaves one that is there alone. */
  async create() {
    await mkdir(dirname(this.#file), { recursive: true })
    new Database(this.#file).close()
    return this.#file
  }

  /** @throws {EngineError} P1003 when there is no such file. */
  async drop() {
    await this.check()
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      await rm(`${this.#file}${suffix}`, { force: true })
    }
  }

  /**
   * Empties the database by copying an empty one over it, in one transaction: whoever still has it
   * open sees that. The native engine truncates the file under their hands; the WASM engine only
   * deletes the rows.
   * @throws {import('better-sqlite3').SqliteError} SQLITE_BUSY, nothing done, when another process has it in use.
   */
  async reset() {
    await this.check()
    const adapter = await this.connection.adapter()
    // The migrations that follow need this lock, so whoever would keep them from it is noticed now.
    await adapter.executeScript('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK')
    await this.connection.dispose()
    const empty = new Database(':memory:')
    try {
      await empty.backup(this.#file)
    } finally {
      empty.close()
    }
    // The copy does not say so when another process's lock has kept it from beginning.
    if (!(await this.#isEmpty())) throw new Database.SqliteError('locked', 'SQLITE_BUSY')
  }

  async #isEmpty() {
    const adapter = await this.connection.adapter()
    const sql = 'SELECT name FROM sqlite_schema LIMIT 1'
    const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
    return rows.length === 0
  }
}
