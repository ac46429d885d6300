import type { Status } from '../../src/editorial/transitions'

/** What goes with each status, and with no other: the editors' verbs write it (src/editorial/). */
export const statusNeeds = {
  draft: [],
  inReview: [],
  scheduled: ['scheduledFor'],
  published: ['publishedAt'],
  withdrawn: ['publishedAt', 'withdrawnAt', 'withdrawnReason'],
} as const satisfies Record<Status, readonly string[]>
