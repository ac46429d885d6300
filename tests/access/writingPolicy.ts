import type { Role } from '../support/newsroom'
import { verbsByState } from './verbPolicy'

/** Who may carry out an operation; nobody else may. */
export type Allowed = readonly Role[]

/** By operation, and by what state the item is in. */
export type Writing = Readonly<Record<string, Readonly<Record<string, Allowed>>>>

const nobody: Allowed = []
const admins: Allowed = ['admin']
const editors: Allowed = ['editor', 'admin']
const everyone: Allowed = ['reporter', 'editor', 'admin']

/** What stories rest on; the states are those of the article that links it. */
const linked: Writing = {
  create: { new: everyone },
  update: {
    unlinked: everyone,
    draft: everyone,
    inReview: editors,
    scheduled: editors,
    published: editors,
    withdrawn: editors,
  },
  delete: {
    unlinked: editors,
    draft: nobody,
    inReview: nobody,
    scheduled: nobody,
    published: nobody,
    withdrawn: nobody,
  },
  unlinkAndDelete: {
    unlinked: editors,
    draft: editors,
    inReview: editors,
    scheduled: nobody,
    published: nobody,
    withdrawn: nobody,
  },
}

/** Who may change what, by list, operation and the state of the item. */
export const writing: Readonly<Record<string, Writing>> = {
  Article: {
    create: { new: everyone },
    update: {
      draft: everyone,
      inReview: editors,
      scheduled: nobody,
      published: nobody,
      withdrawn: nobody,
      draftWorkingCopy: everyone,
      inReviewWorkingCopy: editors,
      scheduledWorkingCopy: nobody,
    },
    delete: {
      draft: editors,
      inReview: editors,
      scheduled: nobody,
      published: nobody,
      withdrawn: nobody,
      draftWorkingCopy: editors,
      inReviewWorkingCopy: editors,
      scheduledWorkingCopy: nobody,
    },
    ...verbsByState(),
  },
  Quote: linked,
  Person: linked,
  Source: linked,
  Event: linked,
  Correction: {},
  Revision: {},
  User: {
    create: { new: admins },
    update: { self: everyone, 'someone else': admins },
    delete: { self: nobody, 'someone else': admins },
  },
  Webhook: {
    create: { new: admins },
    update: { any: admins },
    delete: { any: admins },
    sendTest: { any: admins },
  },
  Delivery: { replay: { any: admins } },
}

/** The lists of which an item is held while an article uses it. */
export const heldLists: readonly string[] = ['Quote', 'Person', 'Source', 'Event']

/** What cannot do without the item: a quote without its speaker, a verified date without its source. */
export const neededThrough: Readonly<Record<string, readonly string[]>> = {
  Person: ['quotes'],
  Source: ['verifies'],
}

/** The fields people write, by list; every other field is filled in by Stet. */
export type WrittenFields = {
  written: readonly string[]
  /** Written when the item is created and never again. */
  writtenOnce?: readonly string[]
  /** Changed by fewer people than the rest of the item. */
  changedBy?: Readonly<Record<string, Allowed>>
  /** Links that can be exchanged but never taken off. */
  neverEmpty?: readonly string[]
}

export const writtenFields: Readonly<Record<string, WrittenFields>> = {
  Article: {
    written: [
      ...['headline', 'alternativeHeadline', 'summary', 'body', 'originalDate', 'dateline'],
      ...['byline', 'section', 'keywords', 'language', 'quotes', 'people', 'sources', 'events'],
      ...['slug', 'embargoUntil', 'urgency', 'copyrightNotice', 'usageTerms', 'edNote'],
    ],
    writtenOnce: ['originalText'],
  },
  Quote: {
    written: [
      ...['text', 'kind', 'saidOn', 'language', 'slug', 'speaker', 'source', 'sourceText'],
      ...['sourceCheck', 'overrideReason'],
    ],
    neverEmpty: ['speaker'],
  },
  Person: {
    written: [
      ...['name', 'kind', 'givenName', 'familyName', 'secondReference', 'alternateNames'],
      ...['jobTitle', 'affiliation', 'description', 'wikidataId', 'sameAs', 'slug'],
    ],
  },
  Source: {
    written: [
      ...['name', 'shortName', 'kind', 'country', 'url', 'publishedOn', 'wikidataId', 'slug'],
      ...['partOf', 'basedOn', 'text'],
    ],
  },
  Event: {
    written: [
      ...['name', 'kind', 'factuality', 'description', 'location', 'country', 'slug'],
      ...['dateAsWritten', 'date', 'verifiedDate', 'verifiedBy', 'people', 'sources'],
    ],
  },
  Correction: { written: [] },
  Revision: { written: [] },
  User: {
    written: ['name', 'email', 'password', 'role', 'isActive'],
    changedBy: { email: admins, role: admins, isActive: admins },
  },
  Webhook: { written: ['description', 'url', 'events', 'isActive'] },
  Delivery: { written: [] },
}

/**
 * Who may carry out an operation on an item in some state.
 *
 * @throws when the table has no line for it: a new list, state or action has to be given one
 */
export function mayWrite(listKey: string, operation: string, state: string): Allowed {
  const allowed = writing[listKey]?.[operation]?.[state]
  if (!allowed) throw new Error(`writingPolicy: say who may ${operation} ${listKey} (${state})`)
  return allowed
}
