import type { Role } from '../support/newsroom'

type Status = 'draft' | 'inReview' | 'scheduled' | 'published' | 'withdrawn'

const statuses: readonly Status[] = ['draft', 'inReview', 'scheduled', 'published', 'withdrawn']

/** A working copy ends when it is published. */
const copied: readonly Status[] = ['draft', 'inReview', 'scheduled']

const everyone: readonly Role[] = ['reporter', 'editor', 'admin']
const editors: readonly Role[] = ['editor', 'admin']

type VerbPolicy = {
  who: readonly Role[]
  /** The states in which an article, and in which a working copy, can be given to the verb. */
  articles: readonly Status[]
  copies: readonly Status[]
  /** The state that it is in afterwards, where the verb changes that. */
  leadsTo?: Status
}

/**
 * The editors' verbs (docs/workflow.md), written down apart from the table that the code follows:
 * a wrong role or state there is found because it is not here.
 */
export const verbPolicy: Readonly<Record<string, VerbPolicy>> = {
  submit: { who: everyone, articles: ['draft'], copies: ['draft'], leadsTo: 'inReview' },
  return: { who: editors, articles: ['inReview'], copies: ['inReview'], leadsTo: 'draft' },
  publish: {
    who: editors,
    articles: ['draft', 'inReview', 'scheduled'],
    copies: ['draft', 'inReview', 'scheduled'],
    leadsTo: 'published',
  },
  schedule: {
    who: editors,
    articles: ['draft', 'inReview'],
    copies: ['draft', 'inReview'],
    leadsTo: 'scheduled',
  },
  unschedule: { who: editors, articles: ['scheduled'], copies: ['scheduled'], leadsTo: 'draft' },
  revise: { who: editors, articles: ['published'], copies: [] },
  discard: { who: editors, articles: [], copies: ['draft', 'inReview', 'scheduled'] },
  correct: { who: editors, articles: ['published'], copies: [] },
  withdraw: { who: editors, articles: ['published'], copies: [], leadsTo: 'withdrawn' },
  tidy: {
    who: editors,
    articles: ['draft', 'inReview', 'published'],
    copies: ['draft', 'inReview'],
  },
  dismiss: { who: editors, articles: ['draft', 'inReview'], copies: ['draft', 'inReview'] },
  restore: { who: editors, articles: ['draft', 'published'], copies: ['draft'] },
}

/** The same by the states of an item, as the rest of the policy is written. */
export function verbsByState(): Record<string, Record<string, readonly Role[]>> {
  const operations: Record<string, Record<string, readonly Role[]>> = {}
  for (const [name, { who, articles, copies }] of Object.entries(verbPolicy)) {
    operations[name] = Object.fromEntries([
      ...statuses.map(status => [status, articles.includes(status) ? who : []]),
      ...copied.map(status => [`${status}WorkingCopy`, copies.includes(status) ? who : []]),
    ])
  }
  return operations
}
