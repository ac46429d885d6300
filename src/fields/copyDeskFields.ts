import { group } from '@keystone-6/core'
import { integer, json, virtual } from '@keystone-6/core/fields'
import type { BaseFields } from '@keystone-6/core/types'

import type { Lists } from '../../generated/keystone/types'
import { filledInByStet, internalField } from '../access'
import type { Session } from '../auth'
import { annotationsOf } from '../editorial/annotationsOf'
import { reviewedIssues, dismissalsOf } from '../editorial/openIssues'
import { storyOf } from '../editorial/storyOf'
import { g } from '../graphql/g'
import { annotationType, CopyIssue } from '../graphql/copyDeskTypes'

type L = Lists.Article.TypeInfo<Session>

const unseen = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'hidden' },
  listView: { fieldMode: 'hidden' },
} as const

const derived = {
  access: { ...internalField, ...filledInByStet },
  graphql: { omit: { create: true, update: true } },
} as const

/** What the copy desk knows of an article: its quotations in their places, and what to look at. */
export function copyDeskFields(): BaseFields<L> {
  return group<L>({
    label: 'Copy desk',
    fields: {
      annotations: virtual<L>({
        field: ({ Quote }) =>
          g.field({
            type: g.nonNull(g.list(g.nonNull(annotationType(Quote.types.output)))),
            resolve: (article, _args, context) => annotationsOf(article, context),
          }),
        ui: {
          description: 'Where each quotation stands in the body, in reading order.',
          ...unseen,
        },
      }),
      copyIssues: virtual<L>({
        access: internalField,
        field: g.field({
          type: g.list(g.nonNull(CopyIssue)),
          resolve: (article, _args, context) => reviewedIssues(article, context),
        }),
        ui: { description: 'What a copy editor should look at, in reading order.', ...unseen },
      }),
      copyDesk: virtual<L>({
        access: internalField,
        field: g.field({
          type: g.JSON,
          async resolve(article, _args, context) {
            const { quotes, people, sources, events, unlinked } = await storyOf(article, context)
            const story = { quotes, people, sources, events, unlinked }
            return { story, dismissals: dismissalsOf(article) }
          },
        }),
        ui: {
          description: 'What the admin UI needs to check the story while it is being written.',
          ...unseen,
        },
      }),
      openCopyIssues: integer<L>({
        ...derived,
        defaultValue: 0,
        db: { isNullable: false },
        isIndexed: true,
        ui: {
          label: 'Copy issues',
          description: 'Errors and warnings of the copy desk that nobody has mended or dismissed.',
          createView: { fieldMode: 'hidden' },
          itemView: { fieldMode: 'hidden' },
          listView: { fieldMode: 'read' },
        },
      }),
      dismissals: json<L>({
        ...derived,
        ui: { description: 'Which copy issues may stand, why, and who said so.', ...unseen },
      }),
    },
  })
}
