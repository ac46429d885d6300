import type { GraphQLSchema } from 'graphql'

import { type OrderBy, totalOrder } from './totalOrder'

/** Gives every list a total order, whatever was asked for. Linked items: src/fields/relationship.ts. */
export function orderTotally(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field
    if (!resolve || !field.args.some(({ name }) => name === 'orderBy')) continue

    field.resolve = (root, args: { orderBy: OrderBy[] }, context, info) =>
      resolve(root, { ...args, orderBy: totalOrder(args.orderBy) }, context, info)
  }
  return schema
}
