import { list } from '@keystone-6/core'
import { checkbox, multiselect, virtual } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { permissions } from '../access'
import type { Session } from '../auth'
import { destinationPolicy, destinationProblem } from '../delivery/webhooks/destination'
import { articleEvents } from '../delivery/webhooks/events'
import { forgetSecrets, renewSecret, secretSince } from '../delivery/webhooks/secrets'
import { sendTest } from '../delivery/webhooks/sendTest'
import { env } from '../env'
import { auditStamps } from '../fields/auditStamps'
import { refusing } from '../fields/fieldHooks'
import { version } from '../fields/version'
import { line } from '../fields/words'
import { g } from '../graphql/g'

type L = Lists.Webhook.TypeInfo<Session>

const { canManageWebhooks } = permissions
const policy = destinationPolicy(env)

/** Who is told when something is published: the address of another system, for admins only. */
export const Webhook = list<L>({
  access: {
    operation: {
      query: canManageWebhooks,
      create: canManageWebhooks,
      update: canManageWebhooks,
      delete: canManageWebhooks,
    },
  },
  graphql: {
    description: 'Another system that is told when something is published, changed or withdrawn.',
    maxTake: 100,
  },
  fields: {
    version: version<L>(),
    url: line<L>({
      maxLength: 2_000,
      validation: { isRequired: true },
      hooks: {
        validate: refusing<string>(url => {
          const problem = destinationProblem(url, policy)
          return problem ? [problem] : []
        }),
      },
      ui: { label: 'Address', description: 'Where to send to, such as https://example.com/hook.' },
    }),
    description: line<L>({ ui: { description: 'What is behind it, and whom to ask about it.' } }),
    events: multiselect<L>({
      type: 'enum',
      options: [...articleEvents],
      defaultValue: [],
      ui: {
        label: 'Send when',
        displayMode: 'checkboxes',
        description: 'What the system at the address is told of; if none is chosen, of all of it.',
      },
    }),
    isActive: checkbox<L>({
      defaultValue: true,
      ui: {
        label: 'Switched on',
        description:
          'While it is off, what happens is not recorded for it, and what was waiting waits.',
      },
    }),
    secretSince: virtual<L>({
      field: g.field({
        type: g.DateTime,
        resolve: ({ id }, _args, context) => secretSince(id, context),
      }),
      ui: {
        label: 'Signing secret',
        description: 'With it the receiver makes sure that a delivery comes from here.',
        views: './admin/webhookSecretView',
        createView: { fieldMode: 'hidden' },
        itemView: { fieldMode: 'read' },
        listView: { fieldMode: 'hidden' },
      },
    }),
    ...auditStamps<L>(),
  },
  hooks: {
    beforeOperation: {
      delete: ({ item, context }) => forgetSecrets(item.id, context),
    },
    afterOperation: {
      // Nobody knows it; but no delivery is ever without a signature.
      create: async ({ item, context }) => void (await renewSecret(item.id, context)),
    },
  },
  actions: { sendTest },
  ui: {
    labelField: 'url',
    searchFields: ['url', 'description'],
    hideNavigation: args => !canManageWebhooks(args),
    hideCreate: args => !canManageWebhooks(args),
    hideDelete: args => !canManageWebhooks(args),
    listView: {
      initialColumns: ['url', 'description', 'isActive'],
      initialSort: { field: 'url', direction: 'ASC' },
    },
  },
})
