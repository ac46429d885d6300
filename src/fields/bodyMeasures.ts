import { virtual } from '@keystone-6/core/fields'
import type { BaseFields } from '@keystone-6/core/types'

import type { Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { bodyText, readingMinutes, wordCount } from '../copydesk/bodyText'
import { g } from '../graphql/g'

type L = Lists.Article.TypeInfo<Session>

const sidebar = { itemView: { fieldPosition: 'sidebar' } } as const

/** A body as plain text, and how long it is. */
export function bodyMeasures(): BaseFields<L> {
  return {
    bodyText: virtual<L>({
      field: g.field({ type: g.nonNull(g.String), resolve: ({ body }) => bodyText(body) }),
      ui: {
        description: 'The body as plain text, an empty line between paragraphs.',
        itemView: { fieldMode: 'hidden' },
        listView: { fieldMode: 'hidden' },
      },
    }),
    wordCount: virtual<L>({
      field: g.field({ type: g.nonNull(g.Int), resolve: ({ body }) => wordCount(bodyText(body)) }),
      ui: {
        label: 'Words',
        description: 'Words in the body.',
        createView: { fieldMode: 'hidden' },
        ...sidebar,
      },
    }),
    readingMinutes: virtual<L>({
      field: g.field({
        type: g.nonNull(g.Int),
        resolve: ({ body }) => readingMinutes(bodyText(body)),
      }),
      ui: {
        label: 'Reading time',
        description: 'Whole minutes to read the body.',
        createView: { fieldMode: 'hidden' },
        ...sidebar,
      },
    }),
  }
}
