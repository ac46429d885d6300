import { virtual } from '@keystone-6/core/fields'
import type { FieldTypeFunc } from '@keystone-6/core/types'

import type { Context, Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { g } from '../graphql/g'

type L = Lists.Article.TypeInfo<Session>

/** Events of one page, and what it holds when nothing is asked. */
const mostAtOnce = 100

type Entry = {
  id: string
  slug: string
  name: string
  factuality: string
  dateInWords: string | null
  earliestDate: string | null
  latestDate: string | null
}

const text = g.nonNull(g.String)

const TimelineEntry = g.object<Entry>()({
  name: 'TimelineEntry',
  description: 'An event in its place on a timeline, by the date that the story supports.',
  fields: {
    id: g.field({ type: g.nonNull(g.ID), description: 'The id of the event.' }),
    slug: g.field({ type: text, description: 'The slug of the event.' }),
    name: g.field({ type: text, description: 'What happened, in a few words.' }),
    factuality: g.field({
      type: text,
      description:
        'Whether it occurred, or was only reported, announced or threatened: as `Event.factuality`.',
    }),
    dateInWords: g.field({
      type: g.String,
      description: 'The date as a reader is told it; null where nothing is known.',
    }),
    earliestDate: g.field({
      type: g.CalendarDay,
      description: 'The first day the date allows; null when open.',
    }),
    latestDate: g.field({
      type: g.CalendarDay,
      description: 'The last day the date allows; null when open.',
    }),
  },
})

/**
 * An article's events in order of time, with what a timeline needs of each. Whoever asks is told of
 * the events they may see, as everywhere: the article is asked for them.
 */
export function timeline(): FieldTypeFunc<L> {
  return virtual<L>({
    field: g.field({
      type: g.nonNull(g.list(g.nonNull(TimelineEntry))),
      args: {
        take: g.arg({ type: g.nonNull(g.Int), defaultValue: mostAtOnce }),
        skip: g.arg({ type: g.nonNull(g.Int), defaultValue: 0 }),
      },
      // Of a withdrawn article readers are not told the id (src/graphql/answerWithdrawn.ts).
      resolve: ({ id }, page, context) => (id === '' ? [] : entriesOf(id, page, context)),
    }),
    ui: {
      label: 'Timeline',
      description:
        'Its events in order of time, each by the date the story supports; verified dates are on the events themselves.',
      query: '{ id slug name factuality dateInWords earliestDate latestDate }',
      views: './admin/timelineView',
      createView: { fieldMode: 'hidden' },
      itemView: { fieldMode: 'read' },
      listView: { fieldMode: 'hidden' },
    },
  })
}

async function entriesOf(
  id: string,
  { take, skip }: { take: number; skip: number },
  context: Context<Session>,
): Promise<Entry[]> {
  const article = await context.query.Article.findOne({
    where: { id },
    query: `events(take: ${take}, skip: ${skip}) {
      id slug name factuality dateInWords earliestDate latestDate
    }`,
  })
  return article ? article.events : []
}
