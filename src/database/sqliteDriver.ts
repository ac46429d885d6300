import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { LockWait } from './lockWait'
import { PlainReads } from './plainReads'
import { type SqliteConnection, statement } from './sqliteConnection'
import { SqliteTransaction } from './sqliteTransaction'
import { WriteQueue } from './writeQueue'

/**
 * One writer, shared in turns, and one reader. Nothing that reaches the writer outside of a
 * transaction can land inside of one.
 */
export class SqliteDriver implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #patience: number
  readonly #queue = new WriteQueue()
  readonly #writeLock: LockWait
  readonly #readLock: LockWait
  readonly #writer: SqliteConnection
  /** The writer itself where a second connection is impossible. */
  #reader: SqliteConnection
  readonly #plainReads: PlainReads
  #transaction: SqliteTransaction | undefined
  #disposal: Promise<void> | undefined

  /**
   * @param reader another connection to the same database, or the writer again
   * @param patience how long a statement waits for another process's lock, in milliseconds
   */
  constructor(writer: SqliteConnection, reader: SqliteConnection, patience: number) {
    this.adapterName = writer.adapter.adapterName
    this.#writer = writer
    this.#reader = reader
    this.#plainReads = new PlainReads(reader.client)
    this.#patience = patience
    this.#writeLock = new LockWait(patience)
    this.#readLock = new LockWait(patience)
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#refuseWhenDisposed()
    if (this.#reader === this.#writer || !this.#plainReads.has(query.sql)) {
      return this.#write(() => this.#writer.adapter.queryRaw(query))
    }
    return this.#readLock.run(performance.now(), async () => {
      this.#refuseWhenDisposed()
      return this.#reader.adapter.queryRaw(query)
    })
  }

  /**
   * The rows of a SELECT, at once and without waiting; undefined when they cannot be had so, for want
   * of a connection that reads only, or because of what SQLite says: whoever asks again by `queryRaw`
   * waits for a lock, and is told.
   */
  readNow(sql: string, values: readonly unknown[]): unknown[] | undefined {
    if (this.#disposal || this.#reader === this.#writer) return undefined
    try {
      return this.#reader.statements
        .prepare(sql)
        .bind([...values])
        .raw()
        .all()
    } catch (error) {
      if (error instanceof Database.SqliteError) return undefined
      throw error
    }
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.#refuseWhenDisposed()
    return this.#write(() => this.#writer.adapter.executeRaw(query))
  }

  async executeScript(script: string): Promise<void> {
    this.#refuseWhenDisposed()
    const { adapter, client } = this.#writer
    await this.#queue.run(async () => {
      // A script that failed half-way cannot be repeated, so that SQLite itself has to wait.
      const busyTimeout = client.pragma('busy_timeout', { simple: true })
      client.pragma(`busy_timeout = ${this.#patience}`)
      try {
        await adapter.executeScript(script)
      } catch (error) {
        if (client.inTransaction) client.exec('ROLLBACK')
        // The failed script may have switched them off and never on again.
        client.pragma('foreign_keys = ON')
        throw error
      } finally {
        client.pragma(`busy_timeout = ${busyTimeout}`)
      }
      this.#tidy()
    })
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE') {
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
    }
    const askedAt = performance.now()
    const endTurn = await this.#queue.turn()
    try {
      await this.#writeLock.run(askedAt, async () => {
        this.#refuseWhenDisposed()
        return this.#writer.adapter.executeRaw(statement('BEGIN IMMEDIATE'))
      })
    } catch (error) {
      endTurn()
      throw error
    }
    this.#transaction = new SqliteTransaction(this.#writer, endTurn)
    return this.#transaction
  }

  /**
   * Rolls back the open transaction, lets the plain writes that wait finish, and closes. Nothing new
   * is accepted meanwhile; a second call does nothing.
   */
  dispose(): Promise<void> {
    this.#disposal ??= this.#close()
    return this.#disposal
  }

  async #close(): Promise<void> {
    await this.#transaction?.rollback()
    await this.#queue.turn()
    if (this.#reader !== this.#writer) await this.#reader.adapter.dispose()
    try {
      this.#writer.client.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // Nothing is lost: what could not be copied, for want of space say, stays in the log.
    }
    await this.#writer.adapter.dispose()
  }

  async #write<T>(run: () => Promise<T>): Promise<T> {
    const askedAt = performance.now()
    return this.#queue.run(async () => {
      const result = await this.#writeLock.run(askedAt, run)
      this.#tidy()
      return result
    })
  }

  /** Deals with what a statement may leave behind on the writer beside the data it wrote. */
  #tidy(): void {
    const { client } = this.#writer
    if (client.inTransaction) {
      client.exec('ROLLBACK')
      throw new DriverAdapterError({
        kind: 'TransactionAlreadyClosed',
        cause: 'Use a Prisma transaction instead of a raw BEGIN or SAVEPOINT.',
      })
    }
    if (this.#reader === this.#writer) return
    // Prisma's migrations lock everybody else out, and that includes our own reader.
    if (client.pragma('main.locking_mode', { simple: true }) === 'exclusive') {
      this.#reader.client.close()
      this.#reader = this.#writer
    }
  }

  #refuseWhenDisposed(): void {
    if (this.#disposal) throw new DriverAdapterError({ kind: 'ConnectionClosed' })
  }
}
