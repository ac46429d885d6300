import {
  getNamedType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'

import type { AnyContext, ListArguments } from './plannedRead'
import { quickCount, quickItem, quickItems } from './quickItems'
import type { List } from './table'

type Read = (
  list: List,
  args: ListArguments,
  context: AnyContext,
  info: GraphQLResolveInfo,
) => unknown

/**
 * Has Keystone's queries for an item, for some and for their number read without Prisma, where that
 * can be; it must wrap them first, for others think about what they answer with.
 */
export function readQuickly(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field
    const [listKey, read] = asked(field) ?? []
    if (!resolve || !listKey || !read) continue

    field.resolve = (root, args: ListArguments, context: AnyContext, info) => {
      const list = context.__internal.lists[listKey]
      const found = list && read(list, args, context, info)
      const itsWay = () => resolve(root, args, context, info) as unknown
      if (found instanceof Promise)
        return found.then(found => (found === undefined ? itsWay() : found))
      return found === undefined ? itsWay() : found
    }
  }
  return schema
}

/** The list that a field is Keystone's query for, by the type of its `where`, and how it is read. */
function asked({ args }: GraphQLField<unknown, unknown>): [string, Read] | undefined {
  const where = args.find(({ name }) => name === 'where')
  const [, listKey, isUnique] =
    /^(\w+?)Where(Unique)?Input$/.exec(where ? getNamedType(where.type).name : '') ?? []
  if (!listKey) return undefined
  if (isUnique) return [listKey, (list, args, ...asking) => quickItem(list, args.where, ...asking)]
  if (args.some(({ name }) => name === 'orderBy')) return [listKey, quickItems]
  return [listKey, (list, args, context) => quickCount(list, args.where, context)]
}
