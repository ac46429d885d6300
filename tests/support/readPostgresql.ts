import { execFileSync } from 'node:child_process'

type Row = Record<string, unknown>

/**
 * What a statement finds in a PostgreSQL database. Tests look into a SQLite file between two steps,
 * without waiting; a process of its own lets them look into a server in the same way.
 */
export function readPostgresql<T = Row>(url: string, sql: string): T[] {
  const output = execFileSync(process.execPath, ['tests/support/readRows.mjs', url, sql], {
    maxBuffer: 2 ** 30,
  })
  return JSON.parse(output.toString())
}

/** The tables are the same in every database. */
let tableNames: { name: string }[] | undefined

/** Every row of every table of Stet's own lists, in the order of its first two columns. */
export function postgresqlTables(url: string): Record<string, Row[]> {
  tableNames ??= readPostgresql<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename NOT IN ('_prisma_migrations', 'ArticleSearch', 'PublicChange') ORDER BY tablename COLLATE "C"`,
  )
  // In one statement, which sees one moment.
  const parts = tableNames.map(
    ({ name }) =>
      `SELECT '${name}' AS name, (SELECT coalesce(json_agg(one), '[]')::text
       FROM (SELECT * FROM "${name}" ORDER BY 1, 2) AS one) AS rows`,
  )
  const tables = readPostgresql<{ name: string; rows: string }>(url, parts.join(' UNION ALL '))
  return Object.fromEntries(tables.map(({ name, rows }) => [name, JSON.parse(rows).map(asInFile)]))
}

/** A row as a SQLite file has it: JSON as text, times with their zone. */
function asInFile(row: Row): Row {
  const cells = Object.entries(row).map(([column, value]) => {
    if (typeof value === 'object' && value !== null) return [column, JSON.stringify(value)]
    const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(value)
    return [column, isTime ? `${value}+00:00` : value]
  })
  return Object.fromEntries(cells)
}

export const isPostgresql = (database: string) => database.startsWith('postgresql:')
