import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'

import type { AnyContext } from './plannedRead'
import type { Item } from './itemsOf'

type Rule = (asked: object) => unknown

/**
 * Lets the fields of items answer at once where they can: a field that is stored or computed, under
 * a rule that needs no time. Keystone waits several turns for each field of each item, which takes
 * more than to read them.
 */
export function answerAtOnce(lists: Readonly<Record<string, unknown>>) {
  return (schema: GraphQLSchema): GraphQLSchema => {
    for (const listKey of Object.keys(lists)) {
      const type = schema.getType(listKey)
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
        field.resolve = atOnce(listKey, field)
    }
    return schema
  }
}

type Internal = AnyContext['__internal']
type Field = NonNullable<Internal['lists'][string]>['fields'][string]

const kept = new Set(['scalar', 'enum', 'none'])

function atOnce(
  listKey: string,
  { name: fieldKey, resolve: inTime }: GraphQLField<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  let known: { lists: Internal['lists']; field: Field | undefined } | undefined
  return (source, args, asking, info) => {
    const context = asking as AnyContext
    const { lists, sudo } = context.__internal
    if (known?.lists !== lists) known = { lists, field: keptField(lists, listKey, fieldKey) }
    const { field } = known
    // A relationship has to be read; and a field that a list does not have is Keystone's own.
    if (!field) return inTime?.(source, args, context, info)

    const item = source as Item
    if (!sudo) {
      const may = allowed(field.access.read.item as Rule, listKey, fieldKey, context, item)
      if (may === false) return null
      // Whatever else a rule may say, Keystone knows what it means.
      if (may !== true) return inTime?.(source, args, context, info)
    }
    const value = item[fieldKey]
    const { resolve } = field.output
    return resolve ? (resolve({ value, item } as never, args, context, info) as unknown) : value
  }
}

function keptField(lists: Internal['lists'], listKey: string, fieldKey: string): Field | undefined {
  const field = lists[listKey]?.fields[fieldKey]
  return field && kept.has(field.dbField.kind) ? field : undefined
}

function allowed(
  rule: Rule,
  listKey: string,
  fieldKey: string,
  context: AnyContext,
  item: Item,
): unknown {
  const { session } = context
  try {
    return rule({ operation: 'read', kind: 'item', session, listKey, fieldKey, context, item })
  } catch {
    return undefined
  }
}
