import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'

import { inPortions } from '../database/inPortions'
import { keptOn } from '../keptOn'
import { columnsUsed } from './columnsUsed'
import { groupedBy } from './groupedBy'
import type { Item } from './itemsOf'
import type { AnyContext } from './plannedRead'
import { quickByIds } from './quickLinked'
import { engineOf } from './readEngine'

/** A linked item that is wanted, and Keystone's own way to it. */
type Wanted = {
  far: string
  id: string
  used: ReadonlySet<string> | undefined
  ownWay: () => unknown
}

const loaderOf = keptOn(
  (context: AnyContext) =>
    new DataLoader<Wanted, unknown>(wanted => load(wanted, context), { cache: false }),
)

/**
 * Reads a to-one field, where its item names the linked one by its id, for all items at once that
 * are answered with: as Keystone does, but without Prisma where that can be.
 */
export function readOneTogether<L extends BaseListTypeInfo>(
  field: FieldTypeFunc<L>,
): FieldTypeFunc<L> {
  return data => {
    const built = field(data)
    const { dbField, output } = built
    if (dbField.kind !== 'relation' || dbField.mode !== 'one')
      throw new Error(`${data.listKey}.${data.fieldKey} is not a to-one relationship`)
    const [far, idKey] = [dbField.list, `${data.fieldKey}Id`]

    Object.assign(output, {
      resolve(
        { value, item }: { value: unknown; item: Item },
        _args: unknown,
        context: AnyContext,
        info: GraphQLResolveInfo,
      ): unknown {
        const ownWay = value as () => unknown // a to-one field's value, by its kind above
        const id = item[idKey]
        if (typeof id !== 'string' || !engineOf(context)) return ownWay()
        const list = context.__internal.lists[far]
        const used = list && columnsUsed(list, info)
        return loaderOf(context).load({ far, id, used, ownWay })
      },
    })
    return built
  }
}

async function load(wanted: readonly Wanted[], context: AnyContext): Promise<unknown[]> {
  const answers = new Map<Wanted, unknown>()
  await Promise.all(
    groupedBy(wanted, ({ far, used }) => `${far} ${used ? [...used].join() : ''}`).map(
      async alike => {
        const [{ far, used }] = alike as [Wanted, ...Wanted[]]
        const list = context.__internal.lists[far]
        const ids = [...new Set(alike.map(({ id }) => id))]
        for (const some of inPortions(ids)) {
          const items = list && (await quickByIds(list, some, used, context))
          for (const one of alike)
            if (some.includes(one.id)) answers.set(one, items ? items.get(one.id) : one.ownWay())
        }
      },
    ),
  )
  return Promise.all(wanted.map(one => answers.get(one)))
}
