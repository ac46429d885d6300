import { permissions } from '../../access'
import { atomically } from '../../database/atomically'
import { g } from '../../graphql/g'
import { refuse } from '../../graphql/refuse'
import { renewSecret } from './secrets'

/** How an admin gets the secret with which a webhook’s deliveries are signed: once, as a new one. */
export const webhookSecrets = g.extend({
  mutation: {
    renewWebhookSecret: g.field({
      type: g.nonNull(g.String),
      description:
        'Gives a webhook a new secret and answers with it, only now. The one before signs beside it for a day.',
      args: { id: g.arg({ type: g.nonNull(g.ID), description: 'The webhook.' }) },
      async resolve(_root, { id }, context) {
        if (!permissions.canManageWebhooks(context))
          refuse('FORBIDDEN', 'Only admins see to webhooks.')
        const webhook = await context.db.Webhook.findOne({ where: { id } })
        if (!webhook) refuse('FORBIDDEN', 'There is no such webhook.')
        return atomically(context, transaction => renewSecret(webhook.id, transaction))
      },
    }),
  },
})
