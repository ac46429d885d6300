import { Client, types } from 'pg'

import { takeWritersLock } from '../writersLock'
import {
  type Cell,
  isMoved,
  type Kind,
  kindOf,
  type Source,
  type Table,
  tableOf,
  type Target,
} from './side'

/** How many rows are fetched at a time. */
const portion = 200

/** Opens a PostgreSQL database to be read. */
export async function openPostgresqlSource(url: string): Promise<Source> {
  const client = await connect(url)
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  return sideOf(client)
}

/** Opens a PostgreSQL database to be written to, while nobody else does. */
export async function openPostgresqlTarget(url: string): Promise<Target> {
  const client = await connect(url)
  const links = await begin(client).catch(async error => {
    await client.end()
    throw error
  })
  return {
    ...sideOf(client),
    async insert({ name, columns }, rows) {
      const names = columns.map(column => `"${column.name}"`)
      const cells = columns.map(({ kind }, at) => `(value ->> ${at})::${typeOf[kind]}`)
      await client.query(
        `INSERT INTO "${name}" (${names}) SELECT ${cells} FROM json_array_elements($1::json)`,
        [JSON.stringify(rows)],
      )
    },
    async commit() {
      await client.query('SET CONSTRAINTS ALL IMMEDIATE')
      for (const { table, name } of links)
        await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT "${name}" NOT DEFERRABLE`)
      await client.query('COMMIT')
    },
  }
}

/**
 * Begins to write, and puts off the check of links to the end: rows that name each other, such as an
 * article and its working copy, have no order that would do.
 */
async function begin(client: Client) {
  await client.query('BEGIN')
  await client.query(takeWritersLock)
  const { rows: links } = await client.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS "name" FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of links)
    await client.query(
      `ALTER TABLE ${table} ALTER CONSTRAINT "${name}" DEFERRABLE INITIALLY DEFERRED`,
    )
  return links
}

const typeOf: Record<Kind, string> = {
  ...{ text: 'text', integer: 'integer', boolean: 'boolean', json: 'json' },
  time: 'timestamp(3)', // a time zone that is given is left out, and ours is always UTC
}

async function connect(url: string): Promise<Client> {
  const options = { connectionString: url, lock_timeout: 5_000 }
  const client = new Client({ ...options, types: { getTypeParser } })
  client.on('error', () => undefined) // whoever waits for an answer is told
  await client.connect()
  return client
}

/** JSON and times are read as the text that they are. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  const isText = type === types.builtins.JSON || type === types.builtins.TIMESTAMP
  return isText ? String : types.getTypeParser(type, format)
}

function sideOf(client: Client): Source {
  return {
    /** Views, and what belongs to an extension, are not Stet's. */
    async tables() {
      const { rows } = await client.query<{ table: string; name: string; type: string }>(
        `SELECT table_name::text AS "table", column_name::text AS "name", data_type AS "type"
         FROM information_schema.columns WHERE table_schema = 'public' AND EXISTS (
           SELECT FROM pg_class WHERE oid = format('%I.%I', table_schema, table_name)::regclass
             AND relkind = 'r' AND NOT EXISTS (
               SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass
                 AND objid = pg_class.oid AND deptype = 'e')
         )`,
      )
      const byTable = new Map<string, Table['columns']>()
      for (const { table, name, type } of rows.filter(row => isMoved(row.table)))
        byTable.set(table, [...(byTable.get(table) ?? []), { name, kind: kindOf(type) }])
      return Array.from(byTable, ([name, columns]) => tableOf(name, columns))
    },
    async *rows({ name, columns, key }: Table) {
      const selected = columns.map(column => `"${column.name}"`)
      const order = key.map(one => `"${one}"`)
      await client.query(
        `DECLARE moved NO SCROLL CURSOR FOR SELECT ${selected} FROM "${name}" ORDER BY ${order}`,
      )
      try {
        const text = `FETCH ${portion} FROM moved`
        for (;;) {
          const { rows } = await client.query<Cell[]>({ text, rowMode: 'array' })
          for (const row of rows)
            yield row.map((cell, at) => asCell(cell, columns[at]?.kind ?? 'text'))
          if (rows.length < portion) return
        }
      } finally {
        await client.query('CLOSE moved')
      }
    },
    close: () => client.end(),
  }
}

function asCell(cell: Cell, kind: Kind): Cell {
  return kind === 'time' && typeof cell === 'string'
    ? new Date(`${cell.replace(' ', 'T')}Z`).toISOString()
    : cell
}
