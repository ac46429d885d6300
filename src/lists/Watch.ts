import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { text, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.Watch.TypeInfo

/**
 * Who has which item open, until they are silent for a while (see src/newsroom/watchItem.ts). In
 * the database only, so that every server process knows; its id is made of all three.
 */
export const Watch = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: { idField: { kind: 'string' } },
  fields: {
    item: text<L>({ isIndexed: true }),
    user: text<L>(),
    seenAt: timestamp<L>({ db: { isNullable: false }, isIndexed: true }),
  },
})
