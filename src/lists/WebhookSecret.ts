import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { text, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.WebhookSecret.TypeInfo

/**
 * What a webhook’s deliveries are signed with (see src/delivery/webhooks/secrets.ts). In the
 * database only, where signing needs it in clear: no query reads one back.
 */
export const WebhookSecret = list<L>({
  access: denyAll,
  graphql: { omit: true },
  fields: {
    webhook: text<L>({ isIndexed: true }),
    secret: text<L>(),
    createdAt: timestamp<L>({ db: { isNullable: false }, defaultValue: { kind: 'now' } }),
    endsAt: timestamp<L>(),
  },
})
