import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { text, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.FormerSlug.TypeInfo

/**
 * A slug under which readers knew an item that has another one now. In the database only; several
 * items may have left the same slug (see src/delivery/currentSlug.ts for which of them answers).
 */
export const FormerSlug = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: {
    extendPrismaSchema: model => model.replace(/\n}\s*$/, '\n  @@unique([list, slug, item])\n}'),
  },
  fields: {
    list: text<L>(),
    slug: text<L>(),
    item: text<L>({ isIndexed: true }),
    leftAt: timestamp<L>({ db: { isNullable: false }, defaultValue: { kind: 'now' } }),
  },
})
