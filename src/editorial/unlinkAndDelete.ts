import { action } from '@keystone-6/core'
import type { BaseListTypeInfo, DeclaredAction } from '@keystone-6/core/types'

import { permissions } from '../access'
import { atomically } from '../database/atomically'
import { actingAs } from './acting'

/**
 * Deletes what only drafts use, after a refusal has named them. Released articles hold it all the
 * same.
 */
export function unlinkAndDelete<L extends BaseListTypeInfo>(): DeclaredAction<L> {
  return action<L>({
    access: ({ session }) => permissions.canDelete({ session }),
    graphql: { description: 'Deletes it and takes it out of the drafts that use it.' },
    resolve: ({ listKey, where }, context) =>
      atomically(context as never, transaction =>
        actingAs({ kind: 'delete', reason: 'unlinked from drafts' }, () =>
          transaction.db[listKey as 'Person'].deleteOne({ where: where as never }),
        ),
      ),
    ui: {
      label: 'Unlink and delete',
      messages: {
        promptTitle: 'Unlink and delete {itemLabel}',
        prompt:
          'Delete “{itemLabel}” and take it out of every draft that uses it? What a published story uses is kept.',
        promptConfirmLabel: 'Unlink and delete',
        success: 'Deleted.',
      },
      itemView: {
        navigation: 'return',
        actionMode: ({ session }) => (permissions.canDelete({ session }) ? 'enabled' : 'hidden'),
      },
      listView: { actionMode: 'hidden' },
    },
  })
}
