import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'

import { postgresqlError } from './postgresqlError'
import { PostgresqlTransaction } from './postgresqlTransaction'
import { WriteQueue } from './writeQueue'
import { takeWritersLock } from './writersLock'

/**
 * A pool of connections on which one transaction writes at a time, in all processes together, as on
 * SQLite: what it has read stays so until it commits, and rules that look before they write hold.
 *
 * A transaction first waits for those of its own process, which takes no connection, and then with
 * one connection for those of others. Statements outside of transactions wait for nobody.
 */
export class PostgresqlDriver implements SqlDriverAdapter {
  readonly provider = 'postgres'
  readonly adapterName: string
  readonly #inner: SqlDriverAdapter
  readonly #queue = new WriteQueue()
  #isDisposed = false

  constructor(inner: SqlDriverAdapter) {
    this.adapterName = inner.adapterName
    this.#inner = inner
  }

  /** Whether it has been closed, so that Prisma opens another when it is asked for something. */
  get isDisposed(): boolean {
    return this.#isDisposed
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return explained(() => this.#inner.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return explained(() => this.#inner.executeRaw(query))
  }

  executeScript(script: string): Promise<void> {
    return explained(() => this.#inner.executeScript(script))
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE')
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
    const endTurn = await this.#queue.turn()
    let transaction: PostgresqlTransaction | undefined
    try {
      // Each statement sees what was committed before it (READ COMMITTED), and once the lock is held
      // nobody commits a transaction but this one.
      const inner = await explained(() => this.#inner.startTransaction('READ COMMITTED'))
      transaction = new PostgresqlTransaction(inner, endTurn)
      await transaction.queryRaw({ sql: takeWritersLock, args: [], argTypes: [] })
      return transaction
    } catch (error) {
      if (transaction) await transaction.rollback()
      else endTurn()
      throw error
    }
  }

  getConnectionInfo() {
    return { ...this.#inner.getConnectionInfo?.(), supportsRelationJoins: false }
  }

  /** Lets the transactions that wait finish, and closes every connection. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    await this.#queue.turn()
    await this.#inner.dispose()
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw postgresqlError(error)
  }
}
