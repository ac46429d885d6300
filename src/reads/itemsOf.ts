import type { ReadEngine, Stored } from './readEngine'
import type { Column, Table } from './table'

export type Item = Record<string, unknown>

/** The columns of a table, as a SELECT names them. */
export function columnsOf({ columns }: Table, row: string): string {
  return columns.map(({ name }) => `${row}."${name}"`).join(', ')
}

/** The item that a row makes, as Prisma would: but JSON, the text of a story, is read when it is used. */
export function itemOf(
  cells: readonly Stored[],
  { columns, prototype }: Table,
  engine: ReadEngine,
  firstCell = 0,
): Item {
  const item = Object.create(prototype) as Item
  let place = firstCell
  for (const column of columns) {
    const cell = cells[place++] ?? null
    if (cell === null || column.kind === 'String') item[column.key] = cell
    else if (column.kind === 'Json') readWhenUsed(item, column, cell)
    else item[column.key] = engine.fromStored(column.kind, cell)
  }
  return item
}

function readWhenUsed(item: Item, { key }: Column, json: Stored) {
  let isRead = false
  let value: unknown
  Object.defineProperty(item, key, {
    enumerable: true,
    configurable: true,
    get() {
      if (!isRead) value = typeof json === 'string' ? JSON.parse(json) : json
      isRead = true
      return value
    },
  })
}
