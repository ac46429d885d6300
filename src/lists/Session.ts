import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { relationship, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.Session.TypeInfo

/** Who is signed in where. In the database only: no query, no page (see src/auth.ts). */
export const Session = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: { idField: { kind: 'string' } },
  fields: {
    user: relationship<L, 'User'>({
      ref: 'User',
      // A deleted user is signed out; a session without a user would be nobody's.
      db: {
        extendPrismaSchema: field => field.replace('references: [id]', '$&, onDelete: Cascade'),
      },
    }),
    expiresAt: timestamp<L>({ db: { isNullable: false }, isIndexed: true }),
  },
})
