import { list } from '@keystone-6/core'
import { select, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { anyone, nobody, rules } from '../access'
import type { Session } from '../auth'
import { correctionKinds } from '../editorial/correctionKinds'
import { relationship } from '../fields/relationship'
import { prose } from '../fields/words'

type L = Lists.Correction.TypeInfo<Session>

/** A public word about a published article: what was wrong, and is right now. */
export const Correction = list<L>({
  access: {
    operation: { query: anyone, create: nobody, update: nobody, delete: nobody },
    filter: { query: rules.readCorrections },
  },
  graphql: {
    description: 'What readers are told about a change to a published article.',
    maxTake: 100,
    omit: { create: true, update: true, delete: true },
  },
  fields: {
    article: relationship<L>({
      ref: 'Article.corrections',
      filledInByStet: true,
      ui: { description: 'The article it is about.' },
    }),
    kind: select<L>({
      type: 'enum',
      options: [...correctionKinds],
      db: { isNullable: false },
      validation: { isRequired: true },
      defaultValue: 'correction',
      isIndexed: true,
      ui: { description: 'Whether a fact was wrong, unclear, or the whole is taken back.' },
    }),
    text: prose<L>({
      maxLength: 2_000,
      validation: { isRequired: true },
      ui: { description: 'What readers are told.' },
    }),
    publishedAt: timestamp<L>({
      db: { isNullable: false },
      defaultValue: { kind: 'now' },
      isIndexed: true,
      ui: { label: 'Published', description: 'When readers were told.' },
    }),
    revision: relationship<L>({
      ref: 'Revision',
      internal: true,
      filledInByStet: true,
      ui: { description: 'The exact change it describes.' },
    }),
  },
  fieldDefaults: { ui: { itemView: { fieldMode: 'read' } } },
  ui: {
    labelField: 'text',
    hideCreate: true,
    hideDelete: true,
    listView: {
      initialColumns: ['text', 'kind', 'article', 'publishedAt'],
      initialSort: { field: 'publishedAt', direction: 'DESC' },
    },
  },
})
