import type { Context } from '../generated/keystone/types'
import { atomically } from '../src/database/atomically'
import { actingAs } from '../src/editorial/acting'
import { applyPlan, storedSlugs } from './applyPlan'
import { type Plan, planStory } from './planStory'
import type { StoryPackage } from './package/readStoryPackage'

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
      await keepFiles(story, transaction)
      return plan
    },
    limits,
  )
}

async function keepFiles({ article: { slug }, yaml, markdown }: StoryPackage, context: Context) {
  const { prisma } = context.sudo()
  const article = await prisma.article.findUnique({ where: { slug }, select: { id: true } })
  if (!article) return
  const files = { yaml, markdown }
  await prisma.seededStory.upsert({
    where: { id: article.id },
    update: files,
    create: { id: article.id, ...files },
  })
}
