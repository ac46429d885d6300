import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

import type { ReadEngine } from '../reads/readEngine'
import { PostgresqlDriver } from './postgresqlDriver'
import { postgresqlPool } from './postgresqlPool'
import { postgresqlReads } from './postgresqlReads'

/** How long a transaction may do nothing, in milliseconds. */
const idle = 60_000
/** How long a server has to say that a statement took too long, in milliseconds. */
const silence = 5_000

export interface PostgresqlAdapterOptions {
  url: string
  /** How many connections this process may hold. */
  poolSize: number
  /** How long a statement waits for a lock, in milliseconds. Default: 5000. */
  patience?: number
  /** How long a statement may take, in milliseconds. Default: 30,000. */
  longest?: number
  /** Looks at the database before the first statement, and throws when it must not be used. */
  check?: () => Promise<void>
}

/**
 * PostgreSQL for a Prisma client (its `adapter` option), as Prisma's own adapter but with the
 * promises of `sqliteAdapter`: one transaction writes at a time, a lock is not waited for without
 * end, and what fails is told in the same way. It is an engine for quick reads too (src/reads).
 */
export function postgresqlAdapter({
  url,
  poolSize,
  patience = 5_000,
  longest = 30_000,
  check,
}: PostgresqlAdapterOptions): SqlDriverAdapterFactory & ReadEngine {
  const options = {
    connectionString: url,
    max: poolSize,
    // One query may ask for thousands of statements, which share the pool with everybody's.
    connectionTimeoutMillis: longest,
    lock_timeout: patience,
    statement_timeout: longest,
    idle_in_transaction_session_timeout: idle,
    // A server that is gone without hanging up says nothing.
    query_timeout: longest + silence,
  }
  let driver: PostgresqlDriver | undefined
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    async connect() {
      await check?.()
      const factory = new PrismaPg(postgresqlPool(options), { disposeExternalPool: true })
      return (driver = new PostgresqlDriver(await factory.connect()))
    },
    ...postgresqlReads(() => driver),
  }
}
