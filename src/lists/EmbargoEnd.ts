import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.EmbargoEnd.TypeInfo

/**
 * When an article that has been published under an embargo becomes public, to be announced then (see
 * src/delivery/webhooks/announceEnded.ts). In the database only; its id is the article’s.
 */
export const EmbargoEnd = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: { idField: { kind: 'string' } },
  fields: {
    endsAt: timestamp<L>({ db: { isNullable: false }, isIndexed: true }),
  },
})
