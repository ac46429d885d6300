import type { ContentList } from '../../src/editorial/snapshotOf'

/** What a package says of an item, field by field: as stored, times in ISO 8601, links by slug. */
export type Content = Readonly<Record<string, Value>>
export type Value = string | number | null | object

/**
 * The fields that a story package answers for, each with what it is when the package leaves it out.
 * All others are the newsroom's: a seed neither writes nor compares them.
 */
export const emptyContent = {
  Source: {
    ...{ slug: '', name: '', shortName: '', kind: 'newsOrganization', partOf: null, basedOn: null },
    ...{ url: '', publishedOn: '', text: '', country: '', wikidataId: '' },
  },
  Person: {
    ...{ slug: '', name: '', kind: 'named', givenName: '', familyName: '', secondReference: '' },
    ...{ alternateNames: [], jobTitle: '', affiliation: '', description: '' },
    ...{ wikidataId: '', sameAs: [] },
  },
  Event: {
    ...{
      slug: '',
      name: '',
      kind: 'statement',
      factuality: 'reported',
      dateAsWritten: '',
      date: '',
    },
    ...{ verifiedDate: '', verifiedBy: null, location: '', country: '', description: '' },
    ...{ people: [], sources: [] },
  },
  Quote: {
    ...{ slug: '', text: '', kind: 'direct', speaker: null, source: null, saidOn: '' },
    ...{ language: 'en', sourceText: '', overrideReason: '' },
  },
  Article: {
    ...{ slug: '', headline: '', alternativeHeadline: '', summary: '', body: [] },
    ...{ originalText: '', originalDate: '', dateline: '', byline: '', language: 'en' },
    ...{
      section: '',
      keywords: [],
      urgency: null,
      edNote: '',
      copyrightNotice: '',
      usageTerms: '',
    },
    ...{ status: 'draft', publishedAt: null, scheduledFor: null, embargoUntil: null },
    ...{ withdrawnAt: null, withdrawnReason: '' },
    ...{ people: [], sources: [], events: [], quotes: [] },
  },
} satisfies Record<ContentList, Content>

/** The fields that link, and to what; where the empty value is a list, to many. */
export const links: Record<ContentList, Readonly<Record<string, ContentList>>> = {
  Source: { partOf: 'Source', basedOn: 'Source' },
  Person: {},
  Event: { people: 'Person', sources: 'Source', verifiedBy: 'Source' },
  Quote: { speaker: 'Person', source: 'Source' },
  Article: { people: 'Person', sources: 'Source', events: 'Event', quotes: 'Quote' },
}

/** The fields that hold a moment; all other dates are EDTF. */
export const times = new Set(['publishedAt', 'scheduledFor', 'embargoUntil', 'withdrawnAt'])

/** The content lists in the order in which their items can be made: links point backwards. */
export const loadOrder = ['Source', 'Person', 'Event', 'Quote', 'Article'] as const
