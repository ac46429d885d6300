import { factualities } from '../editorial/factualities'

/** The values of a select field, and the one an item has when none is chosen. */
export type Choice<Value extends string = string> = {
  options: readonly { label: string; value: Value }[]
  defaultValue: Value
}

/** What can be chosen in the content lists. */
export const choices = {
  status: {
    options: [
      { label: 'Draft', value: 'draft' },
      { label: 'In review', value: 'inReview' },
      { label: 'Scheduled', value: 'scheduled' },
      { label: 'Published', value: 'published' },
      { label: 'Withdrawn', value: 'withdrawn' },
    ],
    defaultValue: 'draft',
  },
  quoteKind: {
    options: [
      { label: 'Direct', value: 'direct' },
      { label: 'Partial', value: 'partial' },
      { label: 'Term', value: 'term' },
      { label: 'Indirect', value: 'indirect' },
    ],
    defaultValue: 'direct',
  },
  personKind: {
    options: [
      { label: 'Named', value: 'named' },
      { label: 'Unnamed', value: 'unnamed' },
      { label: 'Collective', value: 'collective' },
    ],
    defaultValue: 'named',
  },
  sourceKind: {
    options: [
      { label: 'News organization', value: 'newsOrganization' },
      { label: 'News agency', value: 'newsAgency' },
      { label: 'Broadcaster', value: 'broadcaster' },
      { label: 'State media', value: 'stateMedia' },
      { label: 'Government', value: 'government' },
      { label: 'Report', value: 'report' },
      { label: 'Document', value: 'document' },
      { label: 'Statement', value: 'statement' },
    ],
    defaultValue: 'newsOrganization',
  },
  eventKind: {
    options: [
      { label: 'Meeting', value: 'meeting' },
      { label: 'Statement', value: 'statement' },
      { label: 'Launch', value: 'launch' },
      { label: 'Test', value: 'test' },
      { label: 'Deadline', value: 'deadline' },
      { label: 'Message', value: 'message' },
      { label: 'Threat', value: 'threat' },
    ],
    defaultValue: 'statement',
  },
  factuality: {
    options: factualities.map(({ label, value }) => ({ label, value })),
    defaultValue: 'reported',
  },
} as const satisfies Record<string, Choice>
