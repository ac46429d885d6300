import type { ReadEngine, ReadRows, Stored } from '../reads/readEngine'
import { storedTime } from './bulk'
import type { SqliteDriver } from './sqliteDriver'

/**
 * Quick reads on SQLite, with values as Prisma's adapter keeps them.
 *
 * @param driver the database, once it has been opened
 */
export function sqliteReads(driver: () => SqliteDriver | undefined): ReadEngine {
  return {
    read: (sql, values) => driver()?.readNow(sql, values) as ReadRows, // cells are as they were stored

    stored(value): Stored | undefined {
      if (value === null || typeof value === 'string') return value
      if (typeof value === 'number' && Number.isFinite(value)) return value
      if (typeof value === 'boolean') return value ? 1 : 0
      if (value instanceof Date && !Number.isNaN(value.getTime())) return storedTime(value)
      return undefined
    },

    fromStored(kind, cell) {
      if (kind === 'DateTime') return new Date(String(cell))
      return kind === 'Boolean' ? Number(cell) !== 0 : Number(cell)
    },
  }
}
