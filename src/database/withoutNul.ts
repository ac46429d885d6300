const isRead = (sql: string) =>
  /^\s*(?:SELECT|WITH)\b/i.test(sql) && !/\b(?:INSERT|UPDATE|DELETE)\b/i.test(sql)

/**
 * The values that a statement reads by, without NUL characters. No text of Stet's has one, but whoever
 * asks may send one: PostgreSQL would refuse the statement, and SQLite would let a `LIKE` end there and
 * find everything. So is asked for another character, which the rules of the texts that are filtered by
 * refuse too. What would write one is left alone.
 */
export function withoutNul<V>(sql: string, values: V[]): V[] {
  const hasNul = values.some(value => typeof value === 'string' && value.includes('\0'))
  if (!hasNul || !isRead(sql)) return values
  return values.map(value =>
    typeof value === 'string' ? (value.replaceAll('\0', '\u0001') as V) : value,
  )
}
