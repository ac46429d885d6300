import type { Context } from '../generated/keystone/types'
import { type LoadOptions, loadStories } from './load/loadStories'
import type { StoryPackage } from './package/readStoryPackage'
import type { Plan } from './plan/plan'

/**
 * Loads one story package in one transaction: afterwards all of it is there, or nothing was changed.
 *
 * @returns the plan that was carried out
 */
export async function loadStory(
  story: StoryPackage,
  context: Context,
  options: LoadOptions = {},
): Promise<Plan> {
  const [plan] = await loadStories([story], context, options)
  if (!plan) throw new Error('a package without a plan')
  return plan
}
