import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { integer, text } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.SeededItem.TypeInfo

/**
 * What a story package last said of an item, and which of the item's revisions agreed with it: so that
 * the next seed can tell what the package changed from what an editor did. In the database only; its
 * id is the list and the slug by which packages name the item, such as `Person/kim-jong-un`. The line
 * stays when the item is deleted or gets another slug.
 */
export const SeededItem = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: { idField: { kind: 'string' } },
  fields: {
    item: text<L>({ isIndexed: true }),
    /** The slug of the article in whose package it stood when it was loaded last. */
    story: text<L>(),
    /** The number of the item's revision in which it agreed with the package. */
    revision: integer<L>({ db: { isNullable: false }, defaultValue: 0 }),
    /** Of what the package said then; empty where that is not known. */
    hash: text<L>(),
  },
})
