import { integer } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc, KeystoneContext } from '@keystone-6/core/types'

import { isSignedIn } from '../access'
import { refuse } from '../graphql/refuse'

/**
 * Counts an item's saved changes, so that nobody overwrites what they have not read.
 *
 * Every update must name the version it read; a stale one is refused with `STALE_VERSION` and
 * nothing is saved. The count is checked and raised inside the update's transaction.
 */
export function version<ListTypeInfo extends BaseListTypeInfo>(): FieldTypeFunc<ListTypeInfo> {
  return integer<ListTypeInfo>({
    defaultValue: 1,
    db: { isNullable: false },
    access: { read: isSignedIn },
    graphql: { isNonNull: { update: true }, omit: { create: true } },
    hooks: {
      resolveInput: {
        create: () => 1,
        update: async ({ resolvedData, item, listKey, context }) => {
          const { version: read }: { version?: unknown } = resolvedData
          if (read !== Number(item.version)) await refuseStale(listKey, item, context)
          return { increment: 1 } as never // Prisma's own; Keystone's type knows plain numbers
        },
      },
      afterOperation: {
        // A list of updates is carried out side by side; one item must not be in it twice.
        update: async ({ item, originalItem, listKey, context }) => {
          if (Number(item.version) !== Number(originalItem.version) + 1)
            await refuseStale(listKey, item, context)
        },
      },
    },
    ui: {
      label: 'Version',
      description: 'How often this has been saved; an update must name the version it read.',
      createView: { fieldMode: 'hidden' },
      // Shown as what it is for: who else is here, and what to do when a colleague was faster.
      views: './admin/versionView',
      itemView: { fieldPosition: 'sidebar' },
      listView: { fieldMode: 'hidden' },
    },
  })
}

async function refuseStale(
  listKey: string,
  item: object,
  context: Pick<KeystoneContext, 'sudo'>,
): Promise<never> {
  const { prisma } = context.sudo()
  const { updatedAt, updatedById }: { updatedAt?: Date; updatedById?: string | null } = item
  const user: { name: string } | null = updatedById
    ? await prisma.user.findUnique({ where: { id: updatedById } })
    : null
  const when = updatedAt?.toISOString().replace('T', ' at ').slice(0, 19)
  refuse(
    'STALE_VERSION',
    `${user?.name ?? 'Stet'} changed this ${listKey.toLowerCase()} since you opened it, ` +
      `on ${when} UTC. Nothing of yours was saved; read it again before you change it.`,
  )
}
