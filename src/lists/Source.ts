import { group, list } from '@keystone-6/core'
import { select } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { contentOperations, internalField, permissions, rules } from '../access'
import type { Session } from '../auth'
import { unlinkAndDelete } from '../editorial/unlinkAndDelete'
import { auditStamps } from '../fields/auditStamps'
import { choices } from '../fields/choices'
import { country } from '../fields/country'
import { edtfDate, edtfInWords } from '../fields/edtfDate'
import { longestTexts } from '../fields/longestTexts'
import { backReference, relationship } from '../fields/relationship'
import { history } from '../fields/history'
import { slug } from '../fields/slug'
import { refuseLoop } from '../fields/sourceChain'
import { version } from '../fields/version'
import { webLink } from '../fields/webLink'
import { wikidataId } from '../fields/wikidataId'
import { line, prose } from '../fields/words'

type L = Lists.Source.TypeInfo<Session>

export const Source = list<L>({
  access: {
    operation: contentOperations,
    filter: { query: rules.readLinked },
    item: { update: rules.changeLinked('Source') },
  },
  graphql: {
    description: 'An outlet, or one report, document or statement; linked into chains.',
    maxTake: 100,
  },
  fields: {
    version: version<L>(),
    ...group<L>({
      label: 'Source',
      fields: {
        name: line<L>({
          isIndexed: true,
          validation: { isRequired: true },
          ui: { description: 'Its full name, such as Korean Central News Agency.' },
        }),
        shortName: line<L>({
          isIndexed: true,
          ui: { description: 'What later mentions call it, such as KCNA.' },
        }),
        kind: select<L>({
          type: 'enum',
          ...choices.sourceKind,
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          ui: { description: 'An outlet, or a single thing that an outlet put out.' },
        }),
        country: country<L>(),
        url: webLink<L>({ label: 'Web address', description: 'Where it can be read.' }),
        publishedOn: edtfDate<L>({ label: 'Published', description: 'When it came out.' }),
        publishedOnInWords: edtfInWords<L>({
          of: 'publishedOn',
          label: 'Published, in words',
          description: 'When it came out, as a reader is told it.',
        }),
        wikidataId: wikidataId<L>(),
        slug: slug<L>({ from: 'name' }),
      },
    }),
    ...group<L>({
      label: 'The chain',
      description:
        'Follow it to the first source: a report belongs to an outlet and rests on another report.',
      fields: {
        partOf: relationship<L>({
          ref: 'Source.parts',
          ui: { label: 'Part of', description: 'The outlet a report belongs to.' },
        }),
        basedOn: relationship<L>({
          ref: 'Source.basisOf',
          ui: { label: 'Rests on', description: 'The report or statement it took this from.' },
        }),
        parts: backReference<L>({
          ref: 'Source.partOf',
          many: true,
          ui: { label: 'Its reports', description: 'Reports and statements of this outlet.' },
        }),
        basisOf: backReference<L>({
          ref: 'Source.basedOn',
          many: true,
          ui: { label: 'What rests on it', description: 'Reports that took something from it.' },
        }),
      },
    }),
    ...group<L>({
      label: 'Internal',
      description: 'Only the newsroom sees this.',
      fields: {
        text: prose<L>({
          access: internalField,
          maxLength: longestTexts.Source.text,
          ui: {
            label: 'What it printed',
            description: 'Its text, so that quotations can be checked against it. Never public.',
          },
        }),
      },
    }),
    ...group<L>({
      label: 'Where it is used',
      description: 'Linked from the other side.',
      fields: {
        articles: backReference<L>({
          ref: 'Article.sources',
          many: true,
          ui: { description: 'Stories that rest on it.' },
        }),
        quotes: backReference<L>({
          ref: 'Quote.source',
          many: true,
          ui: {
            labelField: 'label',
            searchFields: ['text'],
            description: 'Words that were taken from it.',
          },
        }),
        events: backReference<L>({
          ref: 'Event.sources',
          many: true,
          ui: { description: 'Events it reported.' },
        }),
        verifies: backReference<L>({
          ref: 'Event.verifiedBy',
          many: true,
          ui: { description: 'Events whose date it verifies.' },
        }),
      },
    }),
    revisions: history<L>('Source'),
    ...auditStamps<L>(),
  },
  hooks: { afterOperation: { create: refuseLoop, update: refuseLoop } },
  actions: { unlinkAndDelete: unlinkAndDelete<L>() },
  ui: {
    hideDelete: args => !permissions.canDelete(args),
    searchFields: ['name', 'shortName', 'slug'],
    listView: {
      initialColumns: ['name', 'kind', 'partOf', 'basedOn'],
      initialSort: { field: 'name', direction: 'ASC' },
      pageSize: 50,
    },
  },
})
