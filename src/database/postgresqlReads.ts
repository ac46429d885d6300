import { isDriverAdapterError } from '@prisma/driver-adapter-utils'

import type { ReadEngine, ReadRows } from '../reads/readEngine'
import { storedTime } from './bulk'
import type { PostgresqlDriver } from './postgresqlDriver'
import { asPrismaTellsOfTimeout } from './postgresqlError'

/** Values are sent as text: PostgreSQL knows from where they stand what they are. */
const argType = { scalarType: 'unknown', arity: 'scalar' } as const

/**
 * Quick reads on PostgreSQL, on the connections of Prisma's own, outside of its transactions.
 *
 * A statement that was not answered in time is told as Prisma tells it, for it would take as long once
 * more. Of every other failure whoever asks again by way of Prisma is told.
 *
 * @param driver the database, once it has been opened
 */
export function postgresqlReads(driver: () => PostgresqlDriver | undefined): ReadEngine {
  return {
    async read(sql, values) {
      const database = driver()
      if (!database || database.isDisposed) return undefined
      const argTypes = values.map(() => argType)
      try {
        const { rows } = await database.queryRaw({
          sql: numbered(sql),
          args: [...values],
          argTypes,
        })
        return rows as ReadRows // Prisma's adapter hands out what can be sent to it
      } catch (error) {
        if (!isDriverAdapterError(error)) throw error
        const timeout = asPrismaTellsOfTimeout(error)
        if (timeout) throw timeout
        return undefined
      }
    },

    stored(value) {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (typeof value === 'number' && Number.isFinite(value)) return value
      if (value instanceof Date && !Number.isNaN(value.getTime())) return storedTime(value)
      return undefined
    },

    fromStored: (kind, cell) => (kind === 'DateTime' ? new Date(String(cell)) : cell),
  }
}

/** A statement with the places of its values numbered, as PostgreSQL has them; it has no other `?`. */
function numbered(sql: string): string {
  let number = 0
  return sql.replaceAll('?', () => `$${(number += 1)}`)
}
