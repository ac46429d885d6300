/*
 * What readers may know of an article, an event and a quote, as the formats for machines are made of
 * it: nothing of Keystone, nothing of the database but the ids that entryId hides. An empty text says
 * that there is none; dates are EDTF, times ISO 8601 in UTC.
 */

export type PublicStory = {
  id: string
  slug: string
  headline: string
  alternativeHeadline: string
  summary: string
  body: { document: unknown }
  bodyText: string
  wordCount: number
  dateline: string
  byline: string
  section: string
  keywords: readonly string[]
  language: string
  urgency: number | null
  copyrightNotice: string
  usageTerms: string
  publishedAt: string
  modifiedAt: string | null
  /** In reading order. */
  quotes: readonly PublicQuote[]
  /** Everyone the story links, and whoever is quoted beside them. */
  people: readonly PublicPerson[]
  /** The sources the story links, and those its quotes were taken from. */
  sources: readonly PublicSource[]
  /** Those sources, the events’, and all that they belong to or rest on. */
  chains: readonly PublicSource[]
  /** In order of time. */
  events: readonly PublicEvent[]
  /** Latest first. */
  corrections: readonly PublicCorrection[]
}

export type PublicPerson = {
  id: string
  slug: string
  name: string
  kind: 'named' | 'unnamed' | 'collective'
  givenName: string
  familyName: string
  secondReference: string
  alternateNames: readonly string[]
  jobTitle: string
  affiliation: string
  description: string
  wikidataId: string
  sameAs: readonly string[]
}

export type PublicSource = {
  id: string
  slug: string
  name: string
  shortName: string
  kind: string
  url: string
  publishedOn: string
  wikidataId: string
  /** Slugs; null where there is none, or none that readers may know of. */
  partOf: string | null
  basedOn: string | null
}

export type PublicQuote = {
  id: string
  slug: string
  text: string
  kind: 'direct' | 'partial' | 'term' | 'indirect'
  saidOn: string
  language: string
  speaker: PublicPerson | null
  /** A source’s slug. */
  source: string | null
  /** Where it comes from, in one sentence. */
  sentence: string
}

export type PublicEvent = {
  id: string
  slug: string
  name: string
  factuality: string
  description: string
  location: string
  country: string
  date: string
  dateInWords: string | null
  verifiedDate: string
  verifiedBy: PublicSource | null
  people: readonly PublicPerson[]
  sources: readonly PublicSource[]
}

export type PublicCorrection = {
  id: string
  kind: string
  text: string
  publishedAt: string
}

/** An article as something else names it. */
export type PublicMention = { id: string; slug: string; headline: string; publishedAt: string }
