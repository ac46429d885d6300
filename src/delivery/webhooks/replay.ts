import { action } from '@keystone-6/core'
import type { DeclaredAction } from '@keystone-6/core/types'

import type { Lists } from '../../../generated/keystone/types'
import { permissions } from '../../access'
import type { Session } from '../../auth'
import { atomically } from '../../database/atomically'
import { refuse } from '../../graphql/refuse'
import { armNext } from './armNext'

type L = Lists.Delivery.TypeInfo<Session>

/** Sends a delivery again, unchanged and under the same id, or the one that waits without waiting. */
export const replay: DeclaredAction<L> = action<L>({
  access: permissions.canManageWebhooks,
  graphql: {
    description: 'Sends it again, unchanged and under the same id; one that waits is tried now.',
  },
  resolve: ({ where }, context) =>
    atomically(context, async transaction => {
      const delivery = await transaction.db.Delivery.findOne({ where })
      if (!delivery) refuse('FORBIDDEN', 'There is no such delivery, or it is not yours to see.')
      const { id, webhookId, item } = delivery
      const { prisma } = transaction.sudo()
      const again = { status: 'pending', attempts: 0, nextAttemptAt: null }
      await prisma.delivery.update({ where: { id }, data: again })
      await armNext({ webhookId, item }, transaction)
      return prisma.delivery.findUniqueOrThrow({ where: { id } })
    }),
  ui: {
    label: 'Replay',
    messages: {
      promptTitle: 'Replay',
      prompt: 'Send this once more? It goes out unchanged, under the same id.',
      promptConfirmLabel: 'Replay',
      success: 'It is being sent.',
    },
    itemView: { actionMode: args => (permissions.canManageWebhooks(args) ? 'enabled' : 'hidden') },
    listView: { actionMode: args => (permissions.canManageWebhooks(args) ? 'enabled' : 'hidden') },
  },
})
