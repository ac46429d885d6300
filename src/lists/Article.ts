import { group, list } from '@keystone-6/core'
import { integer, select, timestamp } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import {
  contentOperations,
  filledInByStet,
  internalField,
  isSignedIn,
  nobody,
  permissions,
  rules,
} from '../access'
import type { Session } from '../auth'
import { readingOrder } from '../copydesk/readingOrder'
import { correct } from '../editorial/correct'
import { discard } from '../editorial/discard'
import { dismiss } from '../editorial/dismiss'
import { publish } from '../editorial/publish'
import { restore } from '../editorial/restore'
import { returnToAuthor } from '../editorial/return'
import { revise } from '../editorial/revise'
import { schedule } from '../editorial/schedule'
import { submit } from '../editorial/submit'
import { tidy } from '../editorial/tidy'
import { unschedule } from '../editorial/unschedule'
import { withdraw } from '../editorial/withdraw'
import { auditStamps } from '../fields/auditStamps'
import { body } from '../fields/body'
import { bodyMeasures } from '../fields/bodyMeasures'
import { choices } from '../fields/choices'
import { byName, byPublication, byTime } from '../fields/defaultOrder'
import { edtfDate, edtfInWords } from '../fields/edtfDate'
import { jsonLd } from '../fields/jsonLd'
import { languageTag } from '../fields/languageTag'
import { longestTexts } from '../fields/longestTexts'
import { backReference, relationship } from '../fields/relationship'
import { history } from '../fields/history'
import { slug } from '../fields/slug'
import { stringList } from '../fields/stringList'
import { timeline } from '../fields/timeline'
import { urgencyRange } from '../fields/urgencyRange'
import { version } from '../fields/version'
import { line, prose } from '../fields/words'
import { copyDeskFields } from '../fields/copyDeskFields'

type L = Lists.Article.TypeInfo<Session>

const sidebar = { itemView: { fieldPosition: 'sidebar' } } as const
const beside = { itemView: { fieldMode: 'read', fieldPosition: 'sidebar' } } as const
const shownOnly = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'read', fieldPosition: 'sidebar' },
} as const

export const Article = list<L>({
  access: {
    operation: contentOperations,
    filter: {
      query: rules.readArticles,
      update: rules.changeArticles,
      delete: rules.deleteArticles,
    },
  },
  graphql: {
    description: 'A news story: its text, and everything that text rests on.',
    maxTake: 100,
  },
  db: {
    // What readers see, in the order in which they see it (src/graphql/articlesConnection.ts), of
    // one section too; and in the order of ids, when they ask for none.
    extendPrismaSchema: model =>
      model
        .replace('@@index([status])', '@@index([status, id])')
        .replace('@@index([section])', '@@index([section, status, publishedAt, id])')
        .replace(/\n}\s*$/, '\n  @@index([status, publishedAt, id])\n}'),
  },
  fields: {
    version: version<L>(),
    ...group<L>({
      label: 'Story',
      fields: {
        headline: line<L>({
          validation: { isRequired: true },
          ui: { description: 'The title readers see.' },
        }),
        alternativeHeadline: line<L>({
          ui: { description: 'A second title, for search engines or a shorter space.' },
        }),
        summary: prose<L>({
          maxLength: longestTexts.Article.summary,
          ui: { description: 'The dek: one or two sentences under the headline.' },
        }),
        body: body<L>(),
        originalDate: edtfDate<L>({
          label: 'Written',
          description: 'When the story was written.',
        }),
        originalDateInWords: edtfInWords<L>({
          of: 'originalDate',
          label: 'Written, in words',
          description: 'The date of writing as a reader is told it.',
        }),
        dateline: line<L>({
          ui: { description: 'Where and when it was filed, such as WASHINGTON, Jan. 13.' },
        }),
        byline: line<L>({ ui: { description: 'Who wrote it, as readers see it.' } }),
        section: line<L>({
          isIndexed: true,
          ui: { description: 'The part of the site it belongs to, such as World.', ...sidebar },
        }),
        keywords: stringList<L>({
          ui: { description: 'Words it should be found by, one to a line.', ...sidebar },
        }),
        language: languageTag<L>(),
      },
    }),
    ...group<L>({
      label: 'Sourcing',
      description:
        'What the story rests on. Readers see a person, quote, source or event only while a public story links it here.',
      fields: {
        quotes: relationship<L>({
          ref: 'Quote.articles',
          many: true,
          order: {
            reads: ['text', 'slug'],
            readsOfHolder: ['body'],
            comparing: ({ body }) => readingOrder(body),
          },
          ui: {
            labelField: 'label',
            searchFields: ['text'],
            sort: { field: 'createdAt', direction: 'ASC' },
            description: 'Every quotation in the story.',
          },
        }),
        people: relationship<L>({
          ref: 'Person.articles',
          many: true,
          order: byName,
          ui: { description: 'Everyone the story names or quotes.' },
        }),
        sources: relationship<L>({
          ref: 'Source.articles',
          many: true,
          order: byName,
          ui: { description: 'Every outlet, report and statement the story rests on.' },
        }),
        events: relationship<L>({
          ref: 'Event.articles',
          many: true,
          order: byTime,
          ui: { description: 'What happened, was said or was announced, in order of time.' },
        }),
        timeline: timeline(),
      },
    }),
    ...group<L>({
      label: 'Publication',
      fields: {
        status: select<L>({
          type: 'enum',
          ...choices.status,
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          access: filledInByStet,
          graphql: { omit: { create: true, update: true } },
          ui: { ...shownOnly, description: 'Where the story is on its way to readers.' },
        }),
        slug: slug<L>({ from: 'headline' }),
        publishedAt: timestamp<L>({
          access: filledInByStet,
          graphql: { omit: { create: true, update: true } },
          isIndexed: true,
          ui: { ...shownOnly, label: 'Published', description: 'When readers first saw it.' },
        }),
        modifiedAt: timestamp<L>({
          access: filledInByStet,
          graphql: { omit: { create: true, update: true } },
          ui: { ...shownOnly, label: 'Modified', description: 'When its substance last changed.' },
        }),
        scheduledFor: timestamp<L>({
          access: { ...internalField, ...filledInByStet },
          graphql: { omit: { create: true, update: true } },
          isIndexed: true,
          ui: { ...shownOnly, label: 'Scheduled for', description: 'When it will be published.' },
        }),
        embargoUntil: timestamp<L>({
          access: internalField,
          isIndexed: true,
          ui: {
            ...sidebar,
            label: 'Embargo until',
            description: 'Nothing of it is public before this time, whatever its status.',
          },
        }),
        urgency: integer<L>({
          validation: urgencyRange,
          ui: { ...sidebar, description: 'From 1 (drop everything) to 9 (whenever).' },
        }),
        copyrightNotice: line<L>({ ui: { description: 'Who holds the rights to the text.' } }),
        corrections: backReference<L>({
          ref: 'Correction.article',
          many: true,
          order: byPublication,
          ui: { description: 'What readers have been told about changes, latest first.' },
        }),
        withdrawnReason: prose<L>({
          access: filledInByStet,
          graphql: { omit: { create: true, update: true } },
          ui: {
            ...shownOnly,
            label: 'Reason for withdrawal',
            description: 'What readers are told where the article was.',
          },
        }),
        withdrawnAt: timestamp<L>({
          access: filledInByStet,
          graphql: { omit: { create: true, update: true } },
          ui: { ...shownOnly, label: 'Withdrawn', description: 'When it was taken from readers.' },
        }),
        revisionOf: relationship<L>({
          ref: 'Article.workingCopy',
          internal: true,
          filledInByStet: true,
          db: { foreignKey: true },
          ui: {
            label: 'Revision of',
            description: 'The published article this is the working copy of.',
            ...beside,
          },
        }),
        workingCopy: backReference<L>({
          ref: 'Article.revisionOf',
          internal: true,
          ui: {
            label: 'Working copy',
            description: 'The one copy in which a published article is being revised.',
            ...beside,
          },
        }),
        usageTerms: prose<L>({
          ui: { description: 'What others may do with the text, and what is not settled.' },
        }),
      },
    }),
    ...group<L>({
      label: 'Internal',
      description: 'Only the newsroom sees this.',
      fields: {
        edNote: prose<L>({
          access: internalField,
          ui: { label: 'Note to editors', description: 'What a colleague should know.' },
        }),
        originalText: prose<L>({
          maxLength: longestTexts.Article.originalText,
          access: { read: isSignedIn, create: isSignedIn, update: nobody },
          graphql: { omit: { update: true } },
          ui: {
            label: 'Text as received',
            description: 'What came in, to the character. Written once, never changed.',
            createView: { fieldMode: 'hidden' },
            itemView: { fieldMode: 'read' },
          },
        }),
      },
    }),
    ...bodyMeasures(),
    ...copyDeskFields(),
    jsonLd: jsonLd(),
    revisions: history<L>('Article'),
    ...auditStamps<L>(),
  },
  // What the server would refuse is not offered as a form.
  fieldDefaults: {
    ui: {
      itemView: {
        fieldMode: ({ session, item }) => (mayChange(session, item) ? 'edit' : 'read'),
      },
    },
  },
  actions: {
    submit,
    return: returnToAuthor,
    publish,
    schedule,
    unschedule,
    revise,
    discard,
    correct,
    withdraw,
    tidy,
    restore,
    dismiss,
  },
  ui: {
    labelField: 'headline',
    hideDelete: args => !permissions.canDelete(args),
    searchFields: ['headline', 'summary', 'slug'],
    listView: {
      initialColumns: ['headline', 'status', 'openCopyIssues', 'revisionOf', 'updatedAt'],
      initialSort: { field: 'updatedAt', direction: 'DESC' },
      pageSize: 25,
    },
  },
})

/** The same as `rules.changeArticles`, for one article on a page. */
function mayChange(session: Session | undefined, article: L['item'] | null): boolean {
  if (article === null) return true
  if (article.status === 'inReview') return session?.data.role !== 'reporter'
  return article.status === 'draft'
}
