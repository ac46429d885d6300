import type { AnyContext } from './plannedRead'

/** One of Keystone's lists as it runs, with its rules. */
export type List = AnyContext['__internal']['lists'][string]

/** What a column holds. */
export type Kind = 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Json'

/** A column of a list's table, and the name that an item has it under. */
export type Column = { key: string; name: string; kind: Kind; isNullable: boolean }

/** A list's table. */
export type Table = {
  name: string
  /** Those that are read. */
  columns: readonly Column[]
  byKey: ReadonlyMap<string, Column>
  /** What the items inherit: what is not read must not be taken for empty. */
  prototype: object
}

/** Where a relationship is kept: in a table of pairs, or in a column of one of the two lists. */
export type Joint =
  | { kind: 'pairs'; table: string; here: 'A' | 'B'; there: 'A' | 'B' }
  | { kind: 'columnHere'; name: string }
  | { kind: 'columnThere'; name: string }

const kinds: ReadonlySet<string> = new Set([
  'String',
  'Int',
  'Float',
  'Boolean',
  'DateTime',
  'Json',
])
const tables = new WeakMap<List, Table | undefined>()

/** The table of a list, as Keystone has Prisma make it; undefined when it has a column we do not know. */
export function tableOf(list: List): Table | undefined {
  if (!tables.has(list)) tables.set(list, madeFrom(list))
  return tables.get(list)
}

function madeFrom({ listKey, prisma, resolvedDbFields }: List): Table | undefined {
  const columns: Column[] = []
  for (const [key, field] of Object.entries(resolvedDbFields)) {
    if (field.kind === 'none') continue
    if (field.kind === 'relation') {
      if (field.mode === 'many' || field.foreignIdField.kind === 'none') continue
      const name = field.foreignIdField.map ?? `${key}Id`
      columns.push({ key: `${key}Id`, name, kind: 'String', isNullable: true })
      continue
    }
    const kind = field.kind === 'enum' ? 'String' : field.kind === 'scalar' && field.scalar
    if (!kind || !kinds.has(kind) || !('mode' in field) || field.mode === 'many') return undefined
    const name = field.map ?? key
    columns.push({ key, name, kind: kind as Kind, isNullable: field.mode === 'optional' })
  }
  const byKey = new Map(columns.map(column => [column.key, column]))
  return { name: prisma.mapping ?? listKey, columns, byKey, prototype: Object.prototype }
}

/** Where a relationship field of a list is kept; undefined when that cannot be told from its lists. */
export function jointOf(list: List, fieldKey: string): Joint | undefined {
  const here = list.resolvedDbFields[fieldKey]
  if (here?.kind !== 'relation') return undefined
  const far = list.lists[here.list]
  const there = far?.resolvedDbFields[here.field]
  if (there?.kind !== 'relation') return undefined
  if (here.mode === 'one')
    return here.foreignIdField.kind === 'none'
      ? undefined
      : { kind: 'columnHere', name: here.foreignIdField.map ?? `${fieldKey}Id` }
  if (there.mode === 'one')
    return there.foreignIdField.kind === 'none'
      ? undefined
      : { kind: 'columnThere', name: there.foreignIdField.map ?? `${here.field}Id` }
  if (here.list === list.listKey) return undefined
  // Of the two lists, Prisma keeps the one that comes first in the alphabet in A.
  const sides = list.listKey < here.list ? (['A', 'B'] as const) : (['B', 'A'] as const)
  return { kind: 'pairs', table: `_${here.relationName}`, here: sides[0], there: sides[1] }
}
