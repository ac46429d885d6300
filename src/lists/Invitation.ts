import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { text, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.Invitation.TypeInfo

/**
 * A link that lets a colleague choose a password, once (see src/newsroom/invitations.ts). In the
 * database only; its id is a hash of the link's secret, so that a copy of the database opens nothing.
 */
export const Invitation = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: { idField: { kind: 'string' } },
  fields: {
    user: text<L>({ isIndexed: true }),
    expiresAt: timestamp<L>({ db: { isNullable: false }, isIndexed: true }),
  },
})
