import { list } from '@keystone-6/core'
import { denyAll } from '@keystone-6/core/access'
import { text } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'

type L = Lists.SeededStory.TypeInfo

/**
 * The files of a story package as they were last loaded, to the character, so that an export can
 * write them back with nothing changed but what an editor changed. In the database only; its id is
 * the article's, and `original.txt` is the article's `originalText`.
 */
export const SeededStory = list<L>({
  access: denyAll,
  graphql: { omit: true },
  db: { idField: { kind: 'string' } },
  fields: {
    yaml: text<L>(),
    markdown: text<L>(),
  },
})
