import { group, list } from '@keystone-6/core'
import { select, virtual } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { contentOperations, filledInByStet, internalField, permissions, rules } from '../access'
import type { Session } from '../auth'
import { attributionOf } from '../editorial/attributionOf'
import { sourceDifference } from '../editorial/sourceText'
import { unlinkAndDelete } from '../editorial/unlinkAndDelete'
import { auditStamps } from '../fields/auditStamps'
import { choices } from '../fields/choices'
import { edtfDate, edtfInWords } from '../fields/edtfDate'
import { languageTag } from '../fields/languageTag'
import { longestTexts } from '../fields/longestTexts'
import { backReference, relationship } from '../fields/relationship'
import { history } from '../fields/history'
import { slug } from '../fields/slug'
import { version } from '../fields/version'
import { prose } from '../fields/words'
import { g } from '../graphql/g'
import { Attribution, TextPart } from '../graphql/copyDeskTypes'

type L = Lists.Quote.TypeInfo<Session>

export const Quote = list<L>({
  access: {
    operation: contentOperations,
    filter: { query: rules.readLinked },
    item: { update: rules.changeLinked('Quote') },
  },
  graphql: {
    description: 'Words a story attributes to somebody, with who said them and who reported it.',
    maxTake: 100,
  },
  db: {
    // A page of what somebody said, or of what a source is quoted for, in the order of ids; and what
    // somebody said as readers are shown it, latest first (reader/app/people).
    extendPrismaSchema: model =>
      model
        .replace('@@index([speakerId])', '@@index([speakerId, id])')
        .replace('@@index([sourceId])', '@@index([sourceId, id])')
        .replace(/\n}\s*$/, '\n  @@index([speakerId, saidOn(sort: Desc), slug, id])\n}'),
  },
  fields: {
    version: version<L>(),
    ...group<L>({
      label: 'What was said',
      fields: {
        text: prose<L>({
          maxLength: longestTexts.Quote.text,
          validation: { isRequired: true },
          ui: { description: 'The words exactly as the story prints them, without the marks.' },
        }),
        kind: select<L>({
          type: 'enum',
          ...choices.quoteKind,
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          ui: {
            displayMode: 'segmented-control',
            description:
              'Direct: whole sentences. Partial: some of their words. Term: a word held at arm’s length. Indirect: reported, not quoted.',
          },
        }),
        saidOn: edtfDate<L>({ label: 'Said', description: 'When it was said.' }),
        saidOnInWords: edtfInWords<L>({
          of: 'saidOn',
          label: 'Said, in words',
          description: 'When it was said, as a reader is told it.',
        }),
        language: languageTag<L>(),
        slug: slug<L>({ from: 'text' }),
      },
    }),
    ...group<L>({
      label: 'Who said it, who reported it',
      fields: {
        speaker: relationship<L>({
          ref: 'Person.quotes',
          required: true,
          ui: { description: 'Who said it. Unnamed and collective speakers are people too.' },
        }),
        source: relationship<L>({
          ref: 'Source.quotes',
          ui: { description: 'The report or statement the words were taken from.' },
        }),
        articles: backReference<L>({
          ref: 'Article.quotes',
          many: true,
          ui: { description: 'Stories that quote it.' },
        }),
      },
    }),
    ...group<L>({
      label: 'Checking',
      description: 'Only the newsroom sees the source’s words and the reason.',
      fields: {
        sourceText: prose<L>({
          access: internalField,
          ui: { label: 'In the source', description: 'The words as the source prints them.' },
        }),
        sourceCheck: select<L>({
          type: 'enum',
          options: [
            { label: 'Unchecked', value: 'unchecked' },
            { label: 'Exact', value: 'exact' },
            { label: 'Exact but for typography', value: 'typographic' },
            { label: 'Altered', value: 'altered' },
            { label: 'Not found', value: 'notFound' },
          ],
          defaultValue: 'unchecked',
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          ui: {
            label: 'Checked against the source',
            description: 'What comparing the words with the source found.',
          },
        }),
        sourceDifference: virtual<L>({
          access: internalField,
          field: g.field({
            type: g.list(g.nonNull(TextPart)), // null to readers
            resolve: (quote, _args, context) => sourceDifference(quote, context),
          }),
          ui: {
            label: 'Against the source',
            description: 'What was changed in the words, when they are not as the source has them.',
            query: '{ text change }',
            views: './admin/sourceDifferenceView',
            createView: { fieldMode: 'hidden' },
            itemView: { fieldMode: 'read' },
            listView: { fieldMode: 'hidden' },
          },
        }),
        bodyCheck: select<L>({
          type: 'enum',
          options: [
            { label: 'Unchecked', value: 'unchecked' },
            { label: 'Exact', value: 'exact' },
            { label: 'Exact but for typography', value: 'typographic' },
            { label: 'Altered', value: 'altered' },
            { label: 'Missing', value: 'missing' },
          ],
          defaultValue: 'unchecked',
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          access: { ...internalField, ...filledInByStet },
          graphql: { omit: { create: true, update: true } },
          ui: {
            label: 'Checked against the stories',
            description:
              'The worst that comparing the words with the stories that quote them found.',
            createView: { fieldMode: 'hidden' },
            itemView: { fieldMode: 'read' },
          },
        }),
        overrideReason: prose<L>({
          access: internalField,
          maxLength: longestTexts.Quote.overrideReason,
          ui: {
            label: 'Reason to run it anyway',
            description: 'Why an altered or unfound quotation may stand.',
          },
        }),
      },
    }),
    attribution: virtual<L>({
      field: g.field({
        type: g.nonNull(Attribution),
        resolve: (quote, _args, context) => attributionOf(quote, context),
      }),
      ui: {
        description: 'Who said it, who reported it, and what that rests on.',
        createView: { fieldMode: 'hidden' },
        itemView: { fieldMode: 'hidden' },
        listView: { fieldMode: 'hidden' },
      },
    }),
    label: virtual<L>({
      field: g.field({
        type: g.nonNull(g.String),
        async resolve({ text, speakerId, sourceId }, _args, context) {
          const speaker = speakerId
            ? await context.db.Person.findOne({ where: { id: speakerId } })
            : null
          const words = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
          const source = sourceId
            ? await context.db.Source.findOne({ where: { id: sourceId } })
            : null
          const by = [speaker?.name, source?.shortName || source?.name].filter(Boolean).join(', ')
          return by ? `“${words}” — ${by}` : `“${words}”`
        },
      }),
      ui: {
        description: 'The first words, the speaker and the source, for lists.',
        createView: { fieldMode: 'hidden' },
        itemView: { fieldMode: 'hidden' },
        listView: { fieldMode: 'hidden' },
      },
    }),
    revisions: history<L>('Quote'),
    ...auditStamps<L>(),
  },
  actions: { unlinkAndDelete: unlinkAndDelete<L>() },
  ui: {
    labelField: 'label',
    hideDelete: args => !permissions.canDelete(args),
    searchFields: ['text', 'slug'],
    listView: {
      initialColumns: ['text', 'speaker', 'source', 'kind', 'sourceCheck'],
      initialSort: { field: 'updatedAt', direction: 'DESC' },
      pageSize: 50,
    },
  },
})
