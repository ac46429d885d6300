import {
  DriverAdapterError,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'

import { outcomeUnknown } from './outcomeUnknown'
import { isAway, postgresqlError } from './postgresqlError'
import { type EndTurn, WriteQueue } from './writeQueue'

/**
 * A transaction that has its turn to write until it is committed or rolled back.
 *
 * Once a statement has failed in it PostgreSQL refuses all others, and would answer COMMIT by rolling
 * back without a word. Here they all fail as the first one did, so that nothing is acknowledged that
 * was not saved, and whoever looks at any of the errors finds the reason.
 */
export class PostgresqlTransaction implements Transaction {
  readonly provider = 'postgres'
  readonly adapterName: string
  /** Commit and roll back are ours: Prisma must not send COMMIT or ROLLBACK of its own. */
  readonly options = { usePhantomQuery: true }
  readonly #inner: Transaction
  readonly #endTurn: EndTurn
  /** One connection takes one statement at a time, and a mutation of many items asks many at once. */
  readonly #statements = new WriteQueue()
  #isOver = false
  #failure: unknown

  constructor(inner: Transaction, endTurn: EndTurn) {
    this.adapterName = inner.adapterName
    this.#inner = inner
    this.#endTurn = endTurn
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#run(() => this.#inner.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#run(() => this.#inner.executeRaw(query))
  }

  /**
   * @throws what PostgreSQL says when it cannot commit; nothing of the transaction is then kept. If it
   *   says nothing, it may have committed: a COMMIT that waits for a synchronous standby has.
   */
  async commit(): Promise<void> {
    try {
      await this.#run(() => this.#inner.executeRaw(statement('COMMIT')))
    } catch (error) {
      await this.rollback()
      throw isAway(error) ? outcomeUnknown() : error
    }
    await this.#end(() => this.#inner.commit())
  }

  /** Takes back whatever is not committed and frees the turn; does nothing the second time. */
  async rollback(): Promise<void> {
    await this.#end(async () => {
      // A connection that is gone has rolled back by itself, and goes back to the pool to be thrown away.
      await this.#inner.executeRaw(statement('ROLLBACK')).catch(() => undefined)
      await this.#inner.rollback()
    })
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`))
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.#statements.run(() =>
      this.#inner.executeRaw(statement(`ROLLBACK TO SAVEPOINT ${name}`)),
    )
    this.#failure = undefined
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE SAVEPOINT ${name}`))
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    return this.#statements.run(async () => {
      if (this.#isOver) throw alreadyClosed()
      if (this.#failure) throw this.#failure
      try {
        return await work()
      } catch (error) {
        this.#failure = postgresqlError(error)
        throw this.#failure
      }
    })
  }

  async #end(work: () => Promise<void>): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    try {
      await this.#statements.run(work)
    } finally {
      this.#endTurn()
    }
  }
}

function alreadyClosed() {
  return new DriverAdapterError({
    kind: 'TransactionAlreadyClosed',
    cause: 'This transaction has already ended: start a new one and repeat all of its work.',
  })
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}
