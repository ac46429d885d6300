import type { Session } from '../auth'

export type Status = 'draft' | 'inReview' | 'scheduled' | 'published' | 'withdrawn'
export type Role = Session['data']['role']

/** An article that readers may come to know, or the working copy of one. */
type Kind = 'original' | 'workingCopy'

export type Transition = {
  /** The states in which the verb can be used. */
  from: readonly Status[]
  /** The state it leads to; absent where it leaves the state alone. */
  to?: Status
  /** Who may use it. */
  roles: readonly Role[]
  /** Which articles it is for; absent where it is for both kinds. */
  on?: Kind
}

const everyone = ['reporter', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const
const unreleased = ['draft', 'inReview'] as const

/** What editors do to an article: the only way its status ever changes. */
export const transitions = {
  submit: { from: ['draft'], to: 'inReview', roles: everyone },
  return: { from: ['inReview'], to: 'draft', roles: editors },
  publish: { from: [...unreleased, 'scheduled'], to: 'published', roles: editors },
  schedule: { from: unreleased, to: 'scheduled', roles: editors },
  unschedule: { from: ['scheduled'], to: 'draft', roles: editors },
  revise: { from: ['published'], roles: editors, on: 'original' },
  discard: { from: [...unreleased, 'scheduled'], roles: editors, on: 'workingCopy' },
  correct: { from: ['published'], roles: editors, on: 'original' },
  withdraw: { from: ['published'], to: 'withdrawn', roles: editors, on: 'original' },
  tidy: { from: [...unreleased, 'published'], roles: editors },
  dismiss: { from: unreleased, roles: editors },
  restore: { from: ['draft', 'published'], roles: editors },
} as const satisfies Record<string, Transition>

export type Verb = keyof typeof transitions
