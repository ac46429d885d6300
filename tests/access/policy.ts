import type { Role } from '../support/newsroom'

/*
 * The access policy, as data. It is written down here a second time, apart from the rules in src/,
 * so that a test can hold the one against the other: what is not in this table is forbidden, and a
 * new list, field, mutation or action fails the tests until it has a line here.
 * docs/access.md is made from it.
 */

/** When readers, who are not signed in, may see an item of a list, and which of its fields. */
export type Reading = {
  seenWhen: string
  /** The relationship to an article, or articles, whose being public makes the item public. */
  through?: string
  /** What a reader may read, filter and sort by; everything else of the item is internal. */
  publicFields: readonly string[]
  /** Who sees it of those who are signed in, where that is not everybody. */
  onlyFor?: readonly Role[]
}

export const reading: Readonly<Record<string, Reading>> = {
  Article: {
    seenWhen: 'it is published, its time has come and its embargo is over',
    publicFields: [
      ...['id', 'headline', 'alternativeHeadline', 'slug', 'summary', 'body', 'bodyText'],
      ...['wordCount', 'readingMinutes', 'originalDate', 'originalDateInWords', 'dateline'],
      ...['byline', 'section', 'keywords', 'language', 'status', 'publishedAt', 'modifiedAt'],
      ...['urgency', 'copyrightNotice', 'usageTerms', 'quotes', 'people', 'sources', 'events'],
      ...['corrections', 'withdrawnReason', 'withdrawnAt', 'annotations', 'timeline'],
      'jsonLd',
    ],
  },
  Quote: {
    seenWhen: 'a public article links it',
    through: 'articles',
    publicFields: [
      ...['id', 'text', 'label', 'kind', 'slug', 'speaker', 'source', 'saidOn', 'saidOnInWords'],
      ...['language', 'sourceCheck', 'articles', 'attribution'],
    ],
  },
  Person: {
    seenWhen: 'a public article links it',
    through: 'articles',
    publicFields: [
      ...['id', 'name', 'kind', 'slug', 'givenName', 'familyName', 'secondReference'],
      ...['alternateNames', 'jobTitle', 'affiliation', 'description', 'wikidataId', 'sameAs'],
      ...['articles', 'quotes', 'events', 'quotesConnection', 'eventsConnection'],
    ],
  },
  Source: {
    seenWhen: 'a public article links it',
    through: 'articles',
    publicFields: [
      ...['id', 'name', 'shortName', 'kind', 'slug', 'country', 'url', 'publishedOn'],
      ...['publishedOnInWords', 'wikidataId', 'partOf', 'basedOn', 'parts', 'basisOf'],
      ...['articles', 'quotes', 'events', 'verifies'],
    ],
  },
  Event: {
    seenWhen: 'a public article links it',
    through: 'articles',
    publicFields: [
      ...['id', 'name', 'kind', 'slug', 'factuality', 'description', 'location', 'country'],
      ...['dateAsWritten', 'date', 'dateInWords', 'verifiedDate', 'verifiedDateInWords'],
      ...['verifiedBy', 'earliestDate', 'latestDate', 'people', 'sources', 'articles'],
    ],
  },
  Correction: {
    seenWhen: 'the article it is about is public',
    through: 'article',
    publicFields: ['id', 'article', 'kind', 'text', 'publishedAt'],
  },
  Revision: { seenWhen: 'never', publicFields: [] },
  User: { seenWhen: 'never', publicFields: [] },
  Webhook: { seenWhen: 'never', publicFields: [], onlyFor: ['admin'] },
  Delivery: { seenWhen: 'never', publicFields: [], onlyFor: ['admin'] },
}

/**
 * What a reader is told who asks for a withdrawn article by its slug, once it had been public: that
 * it was withdrawn, and why. Nothing else of it is left for readers, and it is in no list.
 */
export const toldOfWithdrawn: readonly string[] = [
  ...['slug', 'status', 'withdrawnReason', 'withdrawnAt'],
]

/** Lists that the API does not know at all. */
export const databaseOnly: readonly string[] = [
  ...['Session', 'Invitation', 'Watch', 'FormerSlug', 'SeededItem', 'SeededStory'],
  ...['WebhookSecret', 'EmbargoEnd'],
]

/** Fields that not even everybody who is signed in may read, filter or sort by. */
export const secrets: readonly { list: string; field: string; readBy: readonly Reader[] }[] = [
  { list: 'User', field: 'email', readBy: ['self', 'admin'] },
  { list: 'User', field: 'password', readBy: [] },
]

export type Reader = 'self' | Role

/** Mutations that change no content: signing in and out, and tests/newsroom/. */
export const otherMutations: readonly string[] = [
  ...['authenticateUserWithPassword', 'endSession'],
  ...['inviteUser', 'acceptInvitation', 'watchItem'],
  'createPreview',
  'renewWebhookSecret', // tests/webhooks/
]
