import { Client } from 'pg'

import { groupedBy } from '../../src/reads/groupedBy'
import { type Change, derived, type TableKeeper } from './tableKeeper'

/** Reads and writes a database beside whoever is connected to it; rows are told apart by their keys. */
export async function openTablesOnPostgresql(url: string): Promise<TableKeeper> {
  const client = new Client(url)
  await client.connect()
  // Row by row; in the end every link is whole again.
  await client.query('SET session_replication_role = replica')
  const { rows: columns } = await client.query<Column>(
    `SELECT table_name AS table, column_name AS name, data_type AS type
     FROM information_schema.columns WHERE table_schema = 'public' AND NOT table_name = ANY ($1)
     ORDER BY table_name, ordinal_position`,
    [derived],
  )
  const tables = groupedBy(columns, ({ table }) => table)
  const reading = tables.map(selectOf).join(' UNION ALL ')
  return {
    async commits() {
      const { rows } = await client.query('SELECT pg_snapshot_xmax(pg_current_snapshot()) AS last')
      return rows[0].last
    },
    async read() {
      const { rows } = await client.query<Row>(reading)
      const read = new Map(columns.map(({ table }) => [table, new Map<string, string>()]))
      for (const { table, row, json } of rows) read.get(table)?.set(row, json)
      return read
    },
    undo: changes => undo(client, changes),
    close: () => client.end(),
  }
}

type Column = { table: string; name: string; type: string }
type Row = { table: string; row: string; json: string }

/** JSON is text in a row, as in a file. */
function selectOf(columns: readonly Column[]): string {
  const [{ table }] = columns as [Column, ...Column[]]
  const cells = columns.map(({ name, type }) =>
    type === 'json' ? `'${name}', "${name}"::text` : `'${name}', "${name}"`,
  )
  return `SELECT '${table}' AS "table", ${keyOf(table)} AS "row",
    json_build_object(${cells.join(', ')})::text AS "json" FROM "${table}"`
}

/** Links have no id: they are the two that they link. */
const keyOf = (table: string) =>
  table.startsWith('_') && table !== '_prisma_migrations' ? `"A" || ' ' || "B"` : '"id"'

async function undo(client: Client, changes: readonly Change[]) {
  const text = (value: unknown) =>
    value === null ? 'NULL' : client.escapeLiteral(typeof value === 'string' ? value : `${value}`)
  const gone = changes.map(
    ({ table, row }) => `DELETE FROM "${table}" WHERE ${keyOf(table)} = ${text(row)}`,
  )
  const back = changes.flatMap(({ table, before }) => {
    if (before === undefined) return []
    const cells: Record<string, unknown> = JSON.parse(before)
    const columns = Object.keys(cells).map(name => `"${name}"`)
    return `INSERT INTO "${table}" (${columns.join(', ')})
      VALUES (${Object.values(cells).map(text).join(', ')})`
  })
  // Statements that come together are one transaction.
  if (changes.length > 0) await client.query([...gone, ...back].join(';\n'))
}
