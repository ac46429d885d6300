/** What can make a revision: a plain change, an editor's verb, or Stet itself. */
export const revisionKinds = [
  { label: 'Created', value: 'create' },
  { label: 'Changed', value: 'update' },
  { label: 'Deleted', value: 'delete' },
  { label: 'Seeded', value: 'seed' },
  { label: 'Submitted', value: 'submit' },
  { label: 'Returned', value: 'return' },
  { label: 'Scheduled', value: 'schedule' },
  { label: 'Unscheduled', value: 'unschedule' },
  { label: 'Published', value: 'publish' },
  { label: 'Working copy made', value: 'revise' },
  { label: 'Working copy discarded', value: 'discard' },
  { label: 'Corrected', value: 'correct' },
  { label: 'Withdrawn', value: 'withdraw' },
  { label: 'Tidied', value: 'tidy' },
  { label: 'Copy issue dismissed', value: 'dismiss' },
  { label: 'Restored', value: 'restore' },
] as const

export type RevisionKind = (typeof revisionKinds)[number]['value']
