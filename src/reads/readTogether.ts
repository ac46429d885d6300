import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'
import type { GraphQLResolveInfo } from 'graphql'

import type { DefaultOrder } from '../fields/defaultOrder'
import { columnsUsed } from './columnsUsed'
import type { Item } from './itemsOf'
import { linkedItems } from './linkedItems'
import type { AnyContext, ListArguments } from './plannedRead'
import { totalOrder } from './totalOrder'

/** A to-many field as Keystone hands it to its resolver: with its own way of reading it. */
type Holder = { value: unknown; item: Item }
type OwnWay = { findMany(args: ListArguments): Promise<Item[]> }

/**
 * Reads a to-many field, and its count, for all items at once that are answered with (`linkedItems`),
 * and always in a total order.
 *
 * @param order of a query that asks for none. It is computed from the items, so all of them are
 *   read and the page is cut afterwards; an article links some dozens.
 */
export function readTogether<L extends BaseListTypeInfo>(
  field: FieldTypeFunc<L>,
  order?: DefaultOrder<L>,
): FieldTypeFunc<L> {
  return data => {
    const built = field(data)
    const { dbField, output, extraOutputFields } = built
    const count = extraOutputFields?.[`${data.fieldKey}Count`]
    if (dbField.kind !== 'relation' || dbField.mode !== 'many' || !count)
      throw new Error(`${data.listKey}.${data.fieldKey} is not a to-many relationship`)
    const link = { list: data.listKey, field: data.fieldKey, far: dbField.list }

    Object.assign(output, {
      extensions: { ...output.extensions, reads: order?.readsOfHolder ?? [] },
      async resolve(
        { value, item }: Holder,
        given: ListArguments,
        context: AnyContext,
        info: GraphQLResolveInfo,
      ) {
        const args = { ...given, orderBy: totalOrder(given.orderBy) }
        // A page after an item begins in the middle of one holder's items.
        if (given.cursor) return (value as OwnWay).findMany(args)
        const list = context.__internal.lists[link.far]
        const used = list && columnsUsed(list, info)
        const asked = { link, holder: String(item.id), args, info, used }
        if (!order || given.orderBy.length > 0) return linkedItems('page', asked, context)
        const read = used && new Set([...used, ...order.reads])
        const all = await linkedItems('all', { ...asked, used: read }, context)
        return pageOf(all.toSorted(order.comparing(item as L['item'])), given)
      },
    })
    Object.assign(count, {
      resolve: (
        { item }: Holder,
        args: Pick<ListArguments, 'where'>,
        context: AnyContext,
        info: GraphQLResolveInfo,
      ) =>
        linkedItems(
          'count',
          { link, holder: String(item.id), args, info, used: undefined },
          context,
        ),
    })
    return built
  }
}

/** A page as Prisma cuts it: with a negative `take`, counted from the end. */
function pageOf(all: readonly Item[], { take, skip }: ListArguments): Item[] {
  if (take === null || take >= 0) return all.slice(skip, take === null ? undefined : skip + take)
  const end = Math.max(0, all.length - skip)
  return all.slice(Math.max(0, end + take), end)
}
