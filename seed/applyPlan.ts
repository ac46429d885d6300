import type { Context } from '../generated/keystone/types'
import type { Plan, StoredSlugs } from './planStory'
import type { StoryPackage } from './readStoryPackage'

/**
 * Reads which of a package's slugs are taken. Called inside the transaction that applies the plan,
 * so that nobody can take one in between.
 */
export async function storedSlugs(story: StoryPackage, context: Context): Promise<StoredSlugs> {
  const { prisma } = context.sudo()
  const having = (items: readonly { slug: string }[]) => ({
    where: { slug: { in: items.map(item => item.slug) } },
    select: { slug: true },
  })
  const set = (found: readonly { slug: string }[]) => new Set(found.map(item => item.slug))
  return {
    Source: set(await prisma.source.findMany(having(story.sources))),
    Person: set(await prisma.person.findMany(having(story.people))),
    Event: set(await prisma.event.findMany(having(story.events))),
    Quote: set(await prisma.quote.findMany(having(story.quotes))),
    Article: set(await prisma.article.findMany(having([story.article]))),
  }
}

/** Carries out a plan, through Keystone, so that every rule of the lists holds for a seed too. */
export async function applyPlan(plan: Plan, context: Context): Promise<void> {
  const { db } = context.sudo()
  for (const { action, list, data } of plan.steps) {
    if (action !== 'create') continue
    // The data fits the package's schema; Keystone holds it against its own.
    const createOne = db[list].createOne as (args: { data: object }) => Promise<unknown>
    await createOne({ data })
  }
}
