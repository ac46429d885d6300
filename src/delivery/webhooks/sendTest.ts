import { action } from '@keystone-6/core'
import type { DeclaredAction } from '@keystone-6/core/types'

import type { Lists } from '../../../generated/keystone/types'
import { permissions } from '../../access'
import type { Session } from '../../auth'
import { atomically } from '../../database/atomically'
import { refuse } from '../../graphql/refuse'
import { armNext } from './armNext'
import { eventName } from './events'
import { nextNumber } from './nextNumber'

type L = Lists.Webhook.TypeInfo<Session>

/** Sends a webhook something that is about no article, once; also one that is switched off. */
export const sendTest: DeclaredAction<L> = action<L>({
  access: permissions.canManageWebhooks,
  graphql: { description: 'Sends it a test, once; what came of it is among the deliveries.' },
  resolve: ({ where }, context) =>
    atomically(context, async transaction => {
      const webhook = await transaction.db.Webhook.findOne({ where })
      if (!webhook) refuse('FORBIDDEN', 'There is no such webhook, or it is not yours to see.')
      const line = { webhookId: webhook.id, item: '' }
      await transaction.sudo().prisma.delivery.create({
        data: {
          ...line,
          number: await nextNumber(transaction),
          event: 'test',
          status: 'pending',
          payload: { event: eventName('test'), occurredAt: new Date().toISOString() },
        },
      })
      await armNext(line, transaction)
      return webhook
    }),
  ui: {
    label: 'Send a test',
    messages: {
      promptTitle: 'Send a test',
      prompt: 'Send “{itemLabel}” a test? What comes of it is shown among the deliveries.',
      promptConfirmLabel: 'Send a test',
      success: 'The test is on its way.',
    },
    itemView: { actionMode: args => (permissions.canManageWebhooks(args) ? 'enabled' : 'hidden') },
    listView: { actionMode: args => (permissions.canManageWebhooks(args) ? 'enabled' : 'hidden') },
  },
})
