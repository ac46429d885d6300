import { virtual } from '@keystone-6/core/fields'
import type { FieldTypeFunc } from '@keystone-6/core/types'

import type { Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { addressesFor } from '../delivery/addresses'
import { jsonLdOf } from '../delivery/jsonLd/jsonLdOf'
import { env } from '../env'
import { g } from '../graphql/g'

type L = Lists.Article.TypeInfo<Session>

/** An article for search engines and other machines, as schema.org 30 describes one. */
export function jsonLd(): FieldTypeFunc<L> {
  return virtual<L>({
    field: g.field({
      type: g.String,
      // It reads all that the article links, which takes as long as so many items asked for one by one.
      extensions: { rows: 300 },
      // Of a withdrawn article readers are not told the id (src/graphql/answerWithdrawn.ts).
      resolve: ({ id }, _args, context) =>
        id === '' ? null : jsonLdOf(id, addressesFor(env), context),
    }),
    ui: {
      description:
        'The article in JSON-LD (schema.org), to be put between <script type="application/ld+json"> tags exactly as it is: it is escaped for that. The same for everybody; null while the article is not public.',
      createView: { fieldMode: 'hidden' },
      itemView: { fieldMode: 'hidden' },
      listView: { fieldMode: 'hidden' },
    },
  })
}
