/*
 * A feed as its three formats are made of it: what readers may know, and nothing of Keystone. Texts
 * are plain, times are ISO 8601 in UTC, an empty text says that there is none.
 */

export type PublicFeed = {
  title: string
  description: string
  /** The one language all its entries are in; empty if they differ. */
  language: string
  /** When the newest of its entries was last changed. */
  updated: string
  /** The page it belongs to. */
  page: string
  /** Where the feed itself is found, in each format. */
  rss: string
  atom: string
  json: string
  publication: string
  /** Latest first. */
  entries: readonly FeedEntry[]
}

export type FeedEntry = {
  /** Stays the same for good, under whatever slug. */
  id: string
  url: string
  title: string
  summary: string
  /** HTML that is well-formed XML: what readers were told about changes, then the story. */
  content: string
  byline: string
  categories: readonly string[]
  language: string
  rights: string
  published: string
  updated: string
  /** Latest first. */
  corrections: readonly FeedCorrection[]
}

export type FeedCorrection = { kind: string; text: string; publishedAt: string }
