import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Action, Decision } from './planItem'

/** What is to be done, or was done, with one item of a package. */
export type Step = Decision & { list: ContentList; slug: string }

/** What is to be done, or was done, with a package. */
export type Plan = {
  /** The article's slug, by which the package names it. */
  story: string
  steps: Step[]
  /** Whether its files differ from those that were loaded last, be it in a comment. */
  hasNewFiles: boolean
}

/** Whether carrying out a plan changes the database. */
export function changesSomething({ steps, hasNewFiles }: Plan): boolean {
  return hasNewFiles || steps.some(({ action }) => action === 'create' || action === 'update')
}

/** How many items of a plan come to each action. */
export function countActions(steps: readonly Step[]): Record<Action, number> {
  const counts = { create: 0, update: 0, unchanged: 0, kept: 0, conflict: 0 }
  for (const { action } of steps) counts[action]++
  return counts
}
