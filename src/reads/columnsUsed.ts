import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

import { type List, type Table, tableOf } from './table'

/** Names that an item has columns under; undefined for all of them. */
type Keys = ReadonlySet<string> | undefined

/** Whatever is asked of an item, others may have to tell it from the rest (src/answers). */
const identity = ['id', 'slug']

const ofNodes = new WeakMap<FieldNode, Map<List, Keys>>()

/**
 * The columns that a query uses of the items that a field answers with. A stored field uses its own,
 * a link the id that it is kept under, and a field says by its `extensions: { reads }` when it is
 * otherwise. What says nothing, being computed, may use all of them.
 */
export function columnsUsed(list: List, { fieldNodes, fragments }: GraphQLResolveInfo): Keys {
  const [node, ...others] = fieldNodes
  if (!node || others.length > 0) return undefined // said in several places: seldom
  const known = ofNodes.get(node) ?? new Map<List, Keys>()
  ofNodes.set(node, known)
  if (!known.has(list)) known.set(list, ofSelection(list, node.selectionSet, fragments))
  return known.get(list)
}

function ofSelection(
  list: List,
  selectionSet: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
): Keys {
  const keys = new Set(identity.filter(key => list.fields[key]))
  for (const selection of selectionSet?.selections ?? []) {
    const used =
      selection.kind === Kind.FIELD
        ? ofField(list, selection.name.value)
        : ofSelection(
            list,
            selection.kind === Kind.INLINE_FRAGMENT
              ? selection.selectionSet
              : fragments[selection.name.value]?.selectionSet,
            fragments,
          )
    if (!used) return undefined
    for (const key of used) keys.add(key)
  }
  return selectionSet ? keys : undefined
}

function ofField(list: List, name: string): Keys {
  if (name === '__typename') return new Set()
  const field = list.fields[name]
  if (!field) {
    const counted = list.fields[name.replace(/Count$/, '')]
    return counted?.extraOutputFields?.[name] ? new Set() : undefined
  }
  const { reads } = field.output.extensions ?? {}
  if (Array.isArray(reads)) return new Set(reads.map(String))
  if (field.dbField.kind === 'relation') return new Set([`${name}Id`])
  return tableOf(list)?.byKey.has(name) ? new Set([name]) : undefined
}

const narrowed = new WeakMap<Table, Map<string, Table>>()

/** A table as if it had only some of its columns. */
export function narrow(table: Table, keys: Keys): Table {
  if (!keys) return table
  const known = narrowed.get(table) ?? new Map<string, Table>()
  narrowed.set(table, known)
  const name = [...keys].join()
  const made = known.get(name) ?? withColumns(table, keys)
  known.set(name, made)
  return made
}

function withColumns(table: Table, keys: ReadonlySet<string>): Table {
  const columns = table.columns.filter(({ key }) => keys.has(key))
  const prototype: object = Object.create(Object.prototype)
  for (const { key } of table.columns)
    if (!keys.has(key))
      Object.defineProperty(prototype, key, {
        get() {
          throw new Error(`${table.name}.${key} is used where it was not asked for`)
        },
      })
  return { ...table, columns, prototype }
}
