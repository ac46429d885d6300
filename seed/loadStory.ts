import type { Context } from '../generated/keystone/types'
import { atomically } from '../src/database/atomically'
import { actingAs } from '../src/editorial/acting'
import { applyPlan, storedSlugs } from './applyPlan'
import { type Plan, planStory } from './planStory'
import type { StoryPackage } from './readStoryPackage'

/** Why a published story of a package goes out whatever the copy desk finds in it. */
const reason = 'as received; the copy desk was not asked'

const limits = { maxWait: 30_000, timeout: 120_000 }

/**
 * Loads one story package in one transaction: afterwards all of it is there, or nothing was changed.
 *
 * @returns the plan that was carried out
 */
export async function loadStory(story: StoryPackage, context: Context): Promise<Plan> {
  return atomically(
    context,
    async transaction => {
      const plan = planStory(story, await storedSlugs(story, transaction))
      await actingAs({ kind: 'seed', reason }, () => applyPlan(plan, transaction))
      return plan
    },
    limits,
  )
}
