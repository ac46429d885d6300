import {
  DriverAdapterError,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { type SqliteConnection, statement } from './sqliteConnection'
import type { EndTurn } from './writeQueue'

/**
 * A transaction that holds the writer from its BEGIN until it is committed or rolled back. Once it
 * has ended, whoever ended it, its statements are refused: they would otherwise run outside of any
 * transaction, or inside another's.
 */
export class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  /** Commit and roll back are ours: Prisma must not send COMMIT or ROLLBACK of its own. */
  readonly options = { usePhantomQuery: true }
  readonly #writer: SqliteConnection
  readonly #endTurn: EndTurn
  #ended = false

  constructor(writer: SqliteConnection, endTurn: EndTurn) {
    this.adapterName = writer.adapter.adapterName
    this.#writer = writer
    this.#endTurn = endTurn
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#refuseWhenEnded()
    return this.#writer.adapter.queryRaw(query)
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.#refuseWhenEnded()
    return this.#writer.adapter.executeRaw(query)
  }

  /** @throws what SQLite says when it cannot commit; nothing of the transaction is then kept */
  async commit(): Promise<void> {
    try {
      await this.executeRaw(statement('COMMIT'))
    } finally {
      await this.rollback()
    }
  }

  /** Takes back whatever is not committed and frees the writer; does nothing the second time. */
  async rollback(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    try {
      const { adapter, client } = this.#writer
      if (client.inTransaction) await adapter.executeRaw(statement('ROLLBACK'))
    } finally {
      this.#endTurn()
    }
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`))
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`ROLLBACK TO ${name}`))
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE SAVEPOINT ${name}`))
  }

  #refuseWhenEnded(): void {
    // SQLite ends a transaction by itself after some errors, for example of the disk.
    if (!this.#ended && this.#writer.client.inTransaction) return
    throw new DriverAdapterError({
      kind: 'TransactionAlreadyClosed',
      cause: 'This transaction has already ended: start a new one and repeat all of its work.',
    })
  }
}
