import { group, list } from '@keystone-6/core'
import { select } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { contentOperations, permissions, rules } from '../access'
import type { Session } from '../auth'
import { unlinkAndDelete } from '../editorial/unlinkAndDelete'
import { auditStamps } from '../fields/auditStamps'
import { choices } from '../fields/choices'
import { byName } from '../fields/defaultOrder'
import { country } from '../fields/country'
import { edtfBound, edtfDate, edtfInWords } from '../fields/edtfDate'
import { backReference, relationship } from '../fields/relationship'
import { history } from '../fields/history'
import { slug } from '../fields/slug'
import { version } from '../fields/version'
import { line, prose } from '../fields/words'

type L = Lists.Event.TypeInfo<Session>

export const Event = list<L>({
  access: {
    operation: contentOperations,
    filter: { query: rules.readLinked },
    item: { update: rules.changeLinked('Event') },
  },
  graphql: {
    description: 'Something that happened, was said, announced or threatened, dated honestly.',
    maxTake: 100,
  },
  fields: {
    version: version<L>(),
    ...group<L>({
      label: 'Event',
      fields: {
        name: line<L>({
          isIndexed: true,
          validation: { isRequired: true },
          ui: { description: 'What happened, in a few words.' },
        }),
        kind: select<L>({
          type: 'enum',
          ...choices.eventKind,
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          ui: { description: 'What sort of event it is.' },
        }),
        factuality: select<L>({
          type: 'enum',
          ...choices.factuality,
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          ui: {
            description: 'Whether it happened, or was only reported, announced or threatened.',
          },
        }),
        description: prose<L>({ ui: { description: 'What readers should know about it.' } }),
        location: line<L>({ ui: { description: 'Where, as a story says it.' } }),
        country: country<L>(),
        slug: slug<L>({ from: 'name' }),
      },
    }),
    ...group<L>({
      label: 'When',
      description: 'What the story says and what has been verified are kept apart.',
      fields: {
        dateAsWritten: line<L>({
          ui: {
            label: 'As the story says it',
            description: 'The story’s own words, such as in early October.',
          },
        }),
        date: edtfDate<L>({ label: 'Story date', description: 'Only what the story supports.' }),
        dateInWords: edtfInWords<L>({
          of: 'date',
          label: 'Story date, in words',
          description: 'The date as a reader is told it.',
        }),
        verifiedDate: edtfDate<L>({
          label: 'Verified date',
          description: 'What a named source has verified.',
        }),
        verifiedDateInWords: edtfInWords<L>({
          of: 'verifiedDate',
          label: 'Verified date, in words',
          description: 'The verified date as a reader is told it.',
        }),
        verifiedBy: relationship<L>({
          ref: 'Source.verifies',
          ui: { label: 'Verified by', description: 'The source of the verified date.' },
        }),
        earliestDate: edtfBound<L>({
          of: 'date',
          bound: 'earliest',
          label: 'Earliest day',
          description: 'The first day the story date allows; empty when open.',
        }),
        latestDate: edtfBound<L>({
          of: 'date',
          bound: 'latest',
          label: 'Latest day',
          description: 'The last day the story date allows; empty when open.',
        }),
      },
    }),
    ...group<L>({
      label: 'Who and where from',
      fields: {
        people: relationship<L>({
          ref: 'Person.events',
          many: true,
          order: byName,
          ui: { description: 'Who took part.' },
        }),
        sources: relationship<L>({
          ref: 'Source.events',
          many: true,
          order: byName,
          ui: { description: 'Who reported it.' },
        }),
        articles: backReference<L>({
          ref: 'Article.events',
          many: true,
          ui: { description: 'Stories that tell of it.' },
        }),
      },
    }),
    revisions: history<L>('Event'),
    ...auditStamps<L>(),
  },
  hooks: {
    validate: {
      create: verifiedDateNeedsSource,
      update: verifiedDateNeedsSource,
    },
  },
  actions: { unlinkAndDelete: unlinkAndDelete<L>() },
  ui: {
    hideDelete: args => !permissions.canDelete(args),
    searchFields: ['name', 'dateAsWritten', 'slug'],
    listView: {
      initialColumns: ['name', 'date', 'verifiedDate', 'earliestDate', 'latestDate', 'factuality'],
      initialSort: { field: 'latestDate', direction: 'ASC' },
      pageSize: 50,
    },
  },
})

/** A verified date without the source that verifies it would be a claim nobody can check. */
function verifiedDateNeedsSource({
  item,
  resolvedData,
  addValidationError,
}: {
  item?: L['item'] | undefined
  resolvedData: L['prisma']['create'] | L['prisma']['update']
  addValidationError: (message: string) => void
}) {
  const date = resolvedData.verifiedDate ?? item?.verifiedDate
  const { verifiedBy } = resolvedData
  const source = verifiedBy?.connect ?? (verifiedBy ? undefined : item?.verifiedById)
  if (date && !source) addValidationError('verifiedBy: name the source that verifies the date')
}
