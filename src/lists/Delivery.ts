import { list } from '@keystone-6/core'
import { integer, json, select, text, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { nobody, permissions } from '../access'
import type { Session } from '../auth'
import { deliveryEvents } from '../delivery/webhooks/events'
import { replay } from '../delivery/webhooks/replay'
import { relationship } from '../fields/relationship'

type L = Lists.Delivery.TypeInfo<Session>

/** What a webhook is to be told, and what came of it. Written by Stet only; for admins. */
export const Delivery = list<L>({
  access: {
    operation: {
      query: permissions.canManageWebhooks,
      create: nobody,
      update: nobody,
      delete: nobody,
    },
  },
  graphql: {
    description: 'One event for one webhook: what it says, and what came of sending it.',
    maxTake: 100,
    omit: { create: true, update: true, delete: true },
  },
  fields: {
    number: integer<L>({
      db: { isNullable: false },
      defaultValue: 0,
      isIndexed: true,
      ui: {
        description: 'The order in which things happened.',
        itemView: { fieldMode: 'hidden' },
      },
    }),
    event: select<L>({
      type: 'enum',
      options: [...deliveryEvents],
      db: { isNullable: false },
      validation: { isRequired: true },
      defaultValue: 'test',
      ui: { description: 'What happened.' },
    }),
    slug: text<L>({ ui: { label: 'Article', description: 'The article’s slug at the time.' } }),
    item: text<L>({
      isIndexed: true,
      ui: {
        description: 'The article’s id; its deliveries to one webhook are made one by one.',
        itemView: { fieldMode: 'hidden' },
        listView: { fieldMode: 'hidden' },
      },
    }),
    webhook: relationship<L>({
      ref: 'Webhook',
      internal: true,
      filledInByStet: true,
      db: {
        extendPrismaSchema: field => field.replace('references: [id]', '$&, onDelete: Cascade'),
      },
      ui: { description: 'Whom it is for.' },
    }),
    status: select<L>({
      type: 'enum',
      options: [
        { label: 'Waiting', value: 'pending' },
        { label: 'Delivered', value: 'delivered' },
        { label: 'Given up', value: 'failed' },
      ],
      db: { isNullable: false },
      validation: { isRequired: true },
      defaultValue: 'pending',
      isIndexed: true,
      ui: { description: 'Whether the receiver has it.' },
    }),
    attempts: integer<L>({
      db: { isNullable: false },
      defaultValue: 0,
      ui: {
        label: 'Tries',
        description: 'How often it has been sent since it was made or replayed.',
      },
    }),
    responseStatus: integer<L>({
      ui: { label: 'Answer', description: 'The HTTP status the receiver last answered with.' },
    }),
    note: text<L>({ ui: { description: 'Why it was not taken, in a few words.' } }),
    lastAttemptAt: timestamp<L>({
      ui: { label: 'Last try', description: 'When it was last sent.' },
    }),
    nextAttemptAt: timestamp<L>({
      isIndexed: true,
      ui: {
        label: 'Next try',
        description: 'When it is sent next; empty while an earlier one of the article is waiting.',
      },
    }),
    payload: json<L>({
      ui: {
        label: 'Content',
        description: 'What the receiver is told, beside the id.',
        listView: { fieldMode: 'hidden' },
      },
    }),
    createdAt: timestamp<L>({
      db: { isNullable: false },
      defaultValue: { kind: 'now' },
      isIndexed: true,
      ui: { label: 'When', description: 'When it happened.' },
    }),
  },
  actions: { replay },
  fieldDefaults: { ui: { itemView: { fieldMode: 'read' } } },
  ui: {
    labelField: 'slug',
    plural: 'Deliveries',
    searchFields: ['slug', 'note'],
    hideNavigation: args => !permissions.canManageWebhooks(args),
    hideCreate: true,
    hideDelete: true,
    listView: {
      initialColumns: [
        'event',
        'slug',
        'status',
        'attempts',
        'responseStatus',
        'note',
        'createdAt',
      ],
      initialSort: { field: 'number', direction: 'DESC' },
      pageSize: 50,
    },
  },
})
