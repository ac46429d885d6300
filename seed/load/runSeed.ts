import { setImmediate as nextTurn } from 'node:timers/promises'

import type { Context } from '../../generated/keystone/types'
import { PlainError } from '../../src/plainError'
import type { StoryPackage } from '../package/readStoryPackage'
import type { Plan } from '../plan/plan'
import { loadStories } from './loadStories'
import { planStories } from './planStories'

/** Packages to be loaded, and how. */
export type Seed = {
  /** Read one after the other, each forgotten when the next is asked for. */
  packages: Iterable<StoryPackage>
  /** The stories of all packages, where they have to agree with each other; see planItem.ts. */
  together: ReadonlySet<string>
  /** How many packages are loaded in one transaction. */
  perTransaction: number
  isDryRun: boolean
  overwrite: boolean
  /** Done before everything else, in the first transaction. */
  first?: ((context: Context) => Promise<void>) | undefined
  /** Asks to stop: what has been begun is finished, nothing else is begun. */
  stop: AbortSignal
}

/** Plans packages or loads them, and tells each plan when its package is done. */
export async function runSeed(
  seed: Seed,
  context: Context,
  tell: (plan: Plan, story: StoryPackage) => void,
): Promise<void> {
  const settled = new Set<string>()
  let { first } = seed
  let portion: StoryPackage[] = []
  const finish = async () => {
    await nextTurn() // of signals and timers, which the work leaves no room for
    if (seed.stop.aborted) return
    const packages = portion
    portion = []
    const { overwrite, isDryRun, together } = seed
    const planned = async () =>
      (await planStories(packages, context, { overwrite, settled, together })).stories.map(
        one => one.plan,
      )
    const loaded = () =>
      loadStories(packages, context, { overwrite, together, ...(first && { first }) })
    const plans = await naming(packages, isDryRun ? planned() : loaded())
    first = undefined
    for (const [index, plan] of plans.entries()) {
      const story = packages[index]
      if (story) tell(plan, story)
    }
  }
  for (const story of seed.packages) {
    if (seed.stop.aborted) return
    portion.push(story)
    if (portion.length === seed.perTransaction) await finish()
  }
  if (portion.length > 0) await finish()
}

/** Says in which package something was refused by the rules of a list. */
async function naming<T>(packages: readonly StoryPackage[], work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    const where = packages.map(({ folder }) => folder).join(', ')
    throw new PlainError(
      `${where}: ${error.message}. Nothing of this package was loaded; those before it are.`,
    )
  }
}
