import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { isBusy, type LockWait } from './lockWait'
import { explainOpenFailure, openFailure } from './openFailure'
import { PreparedStatements } from './preparedStatements'

/** One SQLite connection: Prisma's adapter, for its conversions, and the client underneath. */
export interface SqliteConnection {
  adapter: SqlDriverAdapter
  client: Database.Database
  /** The client's statements, which are kept. */
  statements: PreparedStatements
}

export interface OpenOptions {
  file: string
  /** Refuse to create the file. */
  mustExist: boolean
  /** How long SQLite itself, and with it the whole process, waits for a lock, in milliseconds. */
  busyTimeout: number
}

/**
 * Opens the connection that writes, durable (WAL, synchronous FULL) and with foreign keys enforced.
 *
 * @throws DriverAdapterError of kind `sqlite`, whose message says what to do, when the file is
 *   missing, read-only, damaged or not a database; `SocketTimeout` when it stays locked
 */
export async function openWriter(options: OpenOptions, lock: LockWait): Promise<SqliteConnection> {
  return opened(options, async writer => {
    const askedAt = performance.now()
    const journal = await lock.run(askedAt, () => query(writer, 'PRAGMA journal_mode = WAL'))
    // better-sqlite3 is built so that WAL otherwise means synchronous NORMAL, which may lose
    // acknowledged commits when the power fails.
    await query(writer, 'PRAGMA synchronous = FULL')
    await query(writer, 'PRAGMA foreign_keys = ON')
    // One large transaction would otherwise leave the WAL as large for good.
    await query(writer, 'PRAGMA journal_size_limit = 16777216')
    await refuseReadOnly(writer)
    if (journal !== 'wal') throw openFailure(options.file, 'noWriteAheadLog')
  })
}

/** Opens a connection that can only read, beside an open writer. */
export async function openReader(options: OpenOptions): Promise<SqliteConnection> {
  return opened({ ...options, mustExist: true }, async reader => {
    await query(reader, 'PRAGMA query_only = ON')
  })
}

/** Opens a private database in memory, which only its one connection can see. */
export async function openInMemory(): Promise<SqliteConnection> {
  return opened({ file: ':memory:', mustExist: false, busyTimeout: 0 }, async connection => {
    await query(connection, 'PRAGMA foreign_keys = ON')
  })
}

/** A statement without arguments, as Prisma's adapter wants it. */
export function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}

async function opened(
  options: OpenOptions,
  setUp: (connection: SqliteConnection) => Promise<void>,
): Promise<SqliteConnection> {
  const { file, mustExist, busyTimeout } = options
  if (!existsSync(dirname(file))) throw openFailure(file, 'cannotOpen')
  try {
    const factory = new PrismaBetterSqlite3({
      url: file,
      fileMustExist: mustExist,
      timeout: busyTimeout,
    })
    const adapter = await factory.connect()
    const client = clientOf(adapter)
    const statements = new PreparedStatements(client)
    const connection = {
      client,
      statements,
      adapter: Object.assign(adapter, { client: statements }),
    }
    try {
      await setUp(connection)
    } catch (error) {
      await adapter.dispose()
      throw error
    }
    return connection
  } catch (error) {
    throw explainOpenFailure(file, mustExist, error)
  }
}

/** SQLite opens a file it may not write to without a word, and begins transactions on it. */
async function refuseReadOnly(writer: SqliteConnection): Promise<void> {
  try {
    await query(writer, 'BEGIN IMMEDIATE')
    await query(writer, 'PRAGMA user_version = 0')
  } catch (error) {
    if (!isBusy(error)) throw error // somebody else may write to it just now, so we may later
  } finally {
    if (writer.client.inTransaction) await query(writer, 'ROLLBACK')
  }
}

/** Prisma does not publish the client of its adapter, and only it can be asked what a statement does. */
function clientOf(adapter: SqlDriverAdapter): Database.Database {
  if ('client' in adapter && adapter.client instanceof Database) return adapter.client
  throw new Error('This version of @prisma/adapter-better-sqlite3 is not supported.')
}

async function query({ adapter }: SqliteConnection, sql: string): Promise<unknown> {
  const { rows } = await adapter.queryRaw(statement(sql))
  return rows[0]?.[0]
}
