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

/** How many items of each list come to each action. */
export type Tally = Record<Action, Record<ContentList, number>>

export function emptyTally(): Tally {
  const none = () => ({ Article: 0, Quote: 0, Person: 0, Source: 0, Event: 0 })
  return { create: none(), update: none(), unchanged: none(), kept: none(), conflict: none() }
}

/** Adds the items of a plan to a tally. */
export function addTo(tally: Tally, steps: readonly Step[]): Tally {
  for (const { action, list } of steps) tally[action][list]++
  return tally
}

export const countIn = (tally: Tally, action: Action) =>
  Object.values(tally[action]).reduce((sum, count) => sum + count, 0)
