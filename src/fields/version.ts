import { integer } from '@keystone-6/core/fields'
import type { BaseListTypeInfo, FieldTypeFunc } from '@keystone-6/core/types'

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
        update: ({ resolvedData, item, listKey }) => {
          const { version: read }: { version?: unknown } = resolvedData
          const current = Number(item.version)
          if (read !== current) {
            refuse(
              'STALE_VERSION',
              `This ${listKey.toLowerCase()} has been changed since you opened it ` +
                `(you read version ${String(read)}, it is now version ${current}). ` +
                'Keep a copy of your text, reload, and make your change again.',
            )
          }
          return current + 1
        },
      },
    },
    ui: {
      label: 'Version',
      description: 'How often this has been saved; an update must name the version it read.',
      createView: { fieldMode: 'hidden' },
      // Never shown, but written as a condition: the form must still read it to send it back.
      itemView: { fieldMode: { hidden: true } },
      listView: { fieldMode: 'hidden' },
    },
  })
}
