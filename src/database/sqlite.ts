import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { ReadEngine } from '../reads/readEngine'
import { LockWait } from './lockWait'
import { openInMemory, openReader, openWriter } from './sqliteConnection'
import { SqliteDriver } from './sqliteDriver'
import { sqliteReads } from './sqliteReads'

export interface SqliteAdapterOptions {
  /** The path of the database, with or without `file:` before it, or `:memory:`. */
  file: string
  /** Refuse to create the file, so that a missing database is noticed. Default: false. */
  mustExist?: boolean
  /**
   * How long one attempt to take a lock may block the process, in milliseconds. Default: 20; more
   * only makes everybody else wait, for an attempt that fails is repeated.
   */
  busyTimeout?: number
  /** How long a statement waits for another process's lock in all, in milliseconds. Default: 5000. */
  patience?: number
}

/**
 * SQLite for a Prisma client (its `adapter` option), as Prisma's own adapter but safe under load:
 *
 * - whatever writes takes its turn on one connection, and a transaction keeps its turn until it
 *   ends, so that no write lands in another's transaction and is rolled back with it;
 * - plain reads have a connection of their own: they wait for nobody and see only what is committed,
 *   and everything that was acknowledged before they were asked for;
 * - a lock held by another process is waited for without stopping the event loop.
 *
 * Inside of an interactive transaction use only its own client: a write through the outer client
 * waits for the transaction to end, and the transaction for the write, until Prisma times it out.
 *
 * It is an engine for quick reads too (src/reads), on the connection that reads.
 */
export function sqliteAdapter({
  file,
  mustExist = false,
  busyTimeout = 20,
  patience = 5000,
}: SqliteAdapterOptions): SqlMigrationAwareDriverAdapterFactory & ReadEngine {
  const path = file.replace(/^file:/, '')
  let driver: SqliteDriver | undefined
  const connectInMemory = async () => {
    const connection = await openInMemory()
    return (driver = new SqliteDriver(connection, connection, patience))
  }
  const connectToFile = async () => {
    const options = { file: path, mustExist, busyTimeout }
    const writer = await openWriter(options, new LockWait(patience))
    try {
      return (driver = new SqliteDriver(writer, await openReader(options), patience))
    } catch (error) {
      await writer.adapter.dispose()
      throw error
    }
  }
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    connect: path === ':memory:' ? connectInMemory : connectToFile,
    connectToShadowDb: connectInMemory,
    ...sqliteReads(() => driver),
  }
}
