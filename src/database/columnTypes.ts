import type { Context } from '../../generated/keystone/types'
import { engineBehind } from './engine'

const known = new Map<string, Promise<ReadonlyMap<string, string>>>()

/**
 * What each column of a table must be cast to, by its name, when it is given as text: nothing on
 * SQLite. They change only by migrations, which come before a process.
 */
export function columnTypes(
  table: string,
  database: Pick<Context['prisma'], '$queryRaw'>,
): Promise<ReadonlyMap<string, string>> {
  if (engineBehind(database) === 'sqlite') return Promise.resolve(new Map())
  const types = known.get(table) ?? readTypes(table, database)
  known.set(table, types)
  types.catch(() => known.delete(table))
  return types
}

async function readTypes(table: string, database: Pick<Context['prisma'], '$queryRaw'>) {
  const rows = await database.$queryRaw<{ name: string; type: string }[]>`
    SELECT attname::text AS "name", format_type(atttypid, atttypmod) AS "type" FROM pg_attribute
    WHERE attrelid = ${`"${table}"`}::regclass AND attnum > 0`
  return new Map(rows.map(({ name, type }) => [name, type]))
}
