/*
 * The part of IPTC ninjs 3.1 (approved in May 2025) that Stet writes: news items and events. Only `uri`
 * is required, and nothing that is not in the standard is allowed.
 */

/** A text with what it is for; `contentType` is a media type. */
export type NinjsText = { role: string; contentType?: string; value: string }

export type NinjsBody = NinjsText & { charCount: number; wordCount: number }

/** Something the item names: `uri` is its name for good, `literal` its slug. */
export type NinjsConcept = { name: string; rel?: string; uri?: string; literal?: string }

export type NinjsInfoSource = {
  name: string
  role: string
  uri: string
  literal: string
  contactInfo?: { role: string; value: string }[]
}

/** ISO 8601 dates cut to what is known: 2019-10-05, 2019-10 or 2019. */
export type NinjsDates = { expectedStartDate?: string; expectedEndDate?: string }

export type Ninjs = {
  uri: string
  type?: 'text' | 'event'
  representationType?: 'full' | 'partial'
  firstCreated?: string
  versionCreated?: string
  pubStatus?: 'usable' | 'canceled'
  urgency?: number
  copyrightNotice?: string
  usageTerms?: string
  rightsInfo?: { linkedRights: string }
  edNote?: string
  language?: string
  title?: string
  slugline?: string
  by?: string
  located?: string
  headlines?: NinjsText[]
  descriptions?: NinjsText[]
  bodies?: NinjsBody[]
  people?: NinjsConcept[]
  organisations?: NinjsConcept[]
  places?: NinjsConcept[]
  subjects?: NinjsConcept[]
  events?: (NinjsConcept & { id: string })[]
  eventDetails?: { dates: NinjsDates }
  infoSources?: NinjsInfoSource[]
  associations?: (Ninjs & { name: string; rel: string })[]
  altIds?: { role: string; value: string }[]
  standard?: typeof standard
}

export const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const
