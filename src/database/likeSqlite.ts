import type { BaseListTypeInfo, FieldTypeFunc, ListConfig } from '@keystone-6/core/types'

/**
 * Gives lists on PostgreSQL the filters and the orders that they have on SQLite: `contains`,
 * `startsWith` and `endsWith` take A for a and know no escapes, and nothing sorts before everything.
 *
 * The rest is in the columns (docs/databases.md): they compare by their characters' numbers, also
 * where capitals do not count.
 */
export function likeSqlite<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  const entries = Object.entries(lists).map(([key, list]) => {
    const { fields, ...rest } = list as ListConfig<BaseListTypeInfo>
    const alike = Object.entries(fields).map(([name, field]) => [
      name,
      typeof field === 'function' ? fieldLikeSqlite(field) : field, // else it is a group of them
    ])
    return [key, { ...rest, fields: Object.fromEntries(alike) }]
  })
  return Object.fromEntries(entries) as Lists // the same lists by the same names
}

type Field = FieldTypeFunc<BaseListTypeInfo>

function fieldLikeSqlite(field: Field): Field {
  return meta => {
    const built = field(meta)
    const { dbField, input } = built
    if (dbField.kind !== 'scalar') return built
    const { where, orderBy } = { ...input } as { where?: Resolving; orderBy?: Resolving }
    if (where && dbField.scalar === 'String') resolveFurther(where, filterLikeSqlite)
    if (orderBy && dbField.mode === 'optional') resolveFurther(orderBy, nothingFirst)
    return built
  }
}

type Resolving = { resolve?: (value: unknown, ...rest: unknown[]) => unknown }

/** The parts of a field belong to it alone: it was built for this list. */
function resolveFurther(input: Resolving, further: (value: unknown) => unknown) {
  const { resolve } = input
  input.resolve = async (value, ...rest) => further(resolve ? await resolve(value, ...rest) : value)
}

const nothingFirst = (way: unknown) => ({ sort: way, nulls: way === 'asc' ? 'first' : 'last' })

const patterns = new Set(['contains', 'startsWith', 'endsWith'])

function filterLikeSqlite(filter: unknown): unknown {
  if (typeof filter !== 'object' || filter === null) return filter
  const all = Object.entries(filter).map(([key, value]) => {
    if (key === 'AND' || key === 'OR' || key === 'NOT')
      return { [key]: value?.map(filterLikeSqlite) }
    if (key === 'not' && typeof value === 'object' && value !== null)
      return { NOT: [filterLikeSqlite(value)] }
    if (!patterns.has(key)) return { [key]: value }
    const literal = typeof value === 'string' ? value.replaceAll('\\', '\\\\') : value
    return { [key]: literal, mode: 'insensitive' }
  })
  return { AND: all }
}
