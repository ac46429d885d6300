import { g } from '@keystone-6/core'
import { virtual } from '@keystone-6/core/fields'
import type {
  BaseItem,
  BaseListTypeInfo,
  FieldTypeFunc,
  KeystoneContext,
  ListGraphQLTypes,
} from '@keystone-6/core/types'

import { isSignedIn } from '../access'
import type { ContentList } from '../editorial/snapshotOf'
import { refuse } from '../graphql/refuse'

/** Revisions of one page; a revision holds the whole item. */
const mostAtOnce = 50

/** An item's revisions, newest first, in pages, for the newsroom. */
export function history<L extends BaseListTypeInfo>(list: ContentList): FieldTypeFunc<L> {
  return virtual<L>({
    access: { read: isSignedIn },
    field: lists => {
      const { Revision }: Record<string, ListGraphQLTypes<BaseListTypeInfo>> = lists
      if (!Revision) throw new Error('there is no list of revisions')
      return g.field({
        type: g.list(g.nonNull(Revision.types.output)),
        args: {
          take: g.arg({ type: g.nonNull(g.Int), defaultValue: mostAtOnce }),
          skip: g.arg({ type: g.nonNull(g.Int), defaultValue: 0 }),
        },
        resolve(item: BaseItem, { take, skip }, context: KeystoneContext) {
          if (take > mostAtOnce)
            refuse(
              'QUERY_TOO_COMPLEX',
              `revisions: take at most ${mostAtOnce} at a time, and the next with skip.`,
            )
          return (
            context.db.Revision?.findMany({
              where: { list: { equals: list }, item: { equals: item.id.toString() } },
              orderBy: [{ number: 'desc' }],
              take,
              skip,
            }) ?? []
          )
        },
      })
    },
    ui: {
      label: 'History',
      description: 'Every change: who made it, when and why.',
      query: '{ id number kind reason madeAt madeBy { name } }',
      views: './admin/historyView',
      createView: { fieldMode: 'hidden' },
      itemView: { fieldMode: 'read' },
      listView: { fieldMode: 'hidden' },
    },
  })
}
