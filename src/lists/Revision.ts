import { list } from '@keystone-6/core'
import { integer, json, select, text, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { isSignedIn, nobody } from '../access'
import type { Session } from '../auth'
import { revisionKinds } from '../editorial/revisionKinds'
import { relationship } from '../fields/relationship'

type L = Lists.Revision.TypeInfo<Session>

/** What an item was after each change. Only ever added to, and only by Stet. */
export const Revision = list<L>({
  access: {
    operation: { query: isSignedIn, create: nobody, update: nobody, delete: nobody },
  },
  graphql: {
    description: 'One change of an item: what it was afterwards, who changed it, when and why.',
    maxTake: 100,
    omit: { create: true, update: true, delete: true },
  },
  db: {
    extendPrismaSchema: model => model.replace(/\n}\s*$/, '\n  @@unique([list, item, number])\n}'),
  },
  fields: {
    list: text<L>({ ui: { description: 'The list of the item that was changed.' } }),
    item: text<L>({
      isIndexed: true,
      ui: { label: 'Item', description: 'The id of the item, which may be deleted by now.' },
    }),
    slug: text<L>({ ui: { description: 'The item’s slug at the time.' } }),
    number: integer<L>({
      db: { isNullable: false },
      defaultValue: 1,
      ui: { description: 'Counts the item’s revisions, from 1.' },
    }),
    kind: select<L>({
      type: 'enum',
      options: [...revisionKinds],
      db: { isNullable: false },
      validation: { isRequired: true },
      defaultValue: 'update',
      isIndexed: true,
      ui: { description: 'What was done.' },
    }),
    reason: text<L>({
      ui: { displayMode: 'textarea', description: 'Why, in the editor’s words.' },
    }),
    madeAt: timestamp<L>({
      db: { isNullable: false },
      defaultValue: { kind: 'now' },
      isIndexed: true,
      ui: { label: 'When', description: 'When it was done.' },
    }),
    madeBy: relationship<L>({
      ref: 'User',
      internal: true,
      filledInByStet: true,
      ui: { label: 'Who', description: 'Who did it; nobody when Stet did it by itself.' },
    }),
    snapshot: json<L>({
      ui: {
        description: 'Everything the item was afterwards; links by slug.',
        listView: { fieldMode: 'hidden' },
      },
    }),
  },
  fieldDefaults: { ui: { itemView: { fieldMode: 'read' } } },
  ui: {
    labelField: 'slug',
    searchFields: ['slug', 'reason'],
    hideCreate: true,
    hideDelete: true,
    listView: {
      initialColumns: ['slug', 'number', 'kind', 'madeBy', 'madeAt'],
      initialSort: { field: 'madeAt', direction: 'DESC' },
      pageSize: 50,
    },
  },
})
