import type { KeystoneContext } from '@keystone-6/core/types'
import type { GraphQLResolveInfo } from 'graphql'

import type { OrderBy } from './totalOrder'

/** A context of whichever lists: what reads here is the same for all of them. */
export type AnyContext = KeystoneContext

/** What a query says of the items it wants of a list. */
export type ListArguments = {
  where: object
  orderBy: readonly OrderBy[]
  take: number | null
  skip: number
  cursor?: object | null
}

/** What Prisma is to be asked for. */
export type PlannedRead = { where: object; orderBy?: object; take?: number; skip?: number }

/**
 * What Keystone would ask Prisma for, to answer a query for a list, or for its number of items: with
 * the operation rule asked, the arguments held to the limits and the field rules, and what whoever
 * asks may see put into the condition. So all of that is said once, by Keystone.
 *
 * @returns undefined when there is nothing to ask, for nothing may be seen
 * @throws what Keystone's own resolver throws
 */
export async function plannedRead(
  list: string,
  method: 'findMany' | 'count',
  args: Partial<ListArguments>,
  context: AnyContext,
  info: GraphQLResolveInfo,
): Promise<PlannedRead | undefined> {
  const { listQueryName = '', listQueryCountName = '' } =
    context.__internal.lists[list]?.graphql.names ?? {}
  const query = method === 'count' ? listQueryCountName : listQueryName
  const field = context.graphql.schema.getQueryType()?.getFields()[query]
  if (!field?.resolve) throw new Error(`${list} cannot be queried`)

  let planned: PlannedRead | undefined
  const notedDown = {
    findMany: async (asked: PlannedRead) => ((planned = asked), []),
    count: async (asked: PlannedRead) => ((planned = asked), 0),
  }
  const prisma: unknown = new Proxy(context.prisma, {
    get: (client, key) => (key === list ? notedDown : Reflect.get(client, key)),
  })
  const noting: unknown = Object.create(context, { prisma: { value: prisma } })
  await field.resolve({}, args, noting, info)
  return planned
}
