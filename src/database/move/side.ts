/** What a column holds, whatever the engine calls it. */
export type Kind = 'text' | 'integer' | 'boolean' | 'json' | 'time'

/**
 * A table in the form in which two engines can be compared: its columns by their names, in
 * alphabetical order, and those that tell a row from all others.
 */
export type Table = { name: string; columns: { name: string; kind: Kind }[]; key: string[] }

/**
 * A cell in the form in which two engines can be compared: a time as ISO 8601 has it, in UTC to the
 * millisecond, JSON as the text that it is.
 */
export type Cell = string | number | boolean | null

/** A database that is read, all of it at one moment. */
export type Source = {
  tables(): Promise<Table[]>
  /** A table's rows, each with its cells in the order of the columns, in the order of the key. */
  rows(table: Table): AsyncIterable<Cell[]>
  /** Ends; what was written and not committed is gone. */
  close(): Promise<void>
}

/** A database that is written to, in one transaction. */
export type Target = Source & {
  insert(table: Table, rows: readonly Cell[][]): Promise<void>
  /** Keeps what was written, if every row finds those that it names. */
  commit(): Promise<void>
}

/**
 * Tables that are no part of what is moved: Prisma's own, the search, which is made anew, and the log
 * of what has changed for the readers of one database.
 */
export const isMoved = (table: string) =>
  !/^(_prisma_migrations$|ArticleSearch|Public(Change|Item)$|sqlite_)/.test(table)

/** A table as the sides compare it. */
export function tableOf(name: string, columns: Table['columns']): Table {
  const byName = columns.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = new Set(byName.map(column => column.name))
  return { name, columns: byName, key: names.has('id') ? ['id'] : ['A', 'B'] }
}

/** The kind of a column by the type that an engine gives it. */
export function kindOf(type: string): Kind {
  const kind = kinds[type.toLowerCase().replace(/\(\d+\)/, '')]
  if (!kind) throw new Error(`no column of Stet's is of the type ${type}`)
  return kind
}

const kinds: Record<string, Kind> = {
  text: 'text',
  integer: 'integer',
  boolean: 'boolean',
  json: 'json',
  jsonb: 'json', // what Prisma calls it on SQLite
  datetime: 'time',
  'timestamp without time zone': 'time',
}
