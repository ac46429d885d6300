import type { Context } from '../generated/keystone/types'
import { currentSlug } from '../src/delivery/currentSlug'
import type { ContentList, Plan, StoredSlugs } from './planStory'
import type { StoryPackage } from './package/readStoryPackage'

/**
 * Reads which of a package's items are there, by the slug they have or by one under which readers
 * knew them. Called inside the transaction that applies the plan, so that nobody can take one in
 * between.
 */
export async function storedSlugs(story: StoryPackage, context: Context): Promise<StoredSlugs> {
  const stored = async (list: ContentList, items: readonly { slug: string }[]) => {
    const found = new Map<string, string>()
    for (const { slug } of items) {
      const now = await currentSlug(list, slug, context.sudo())
      if (now) found.set(slug, now.slug)
    }
    return found
  }
  return {
    Source: await stored('Source', story.sources),
    Person: await stored('Person', story.people),
    Event: await stored('Event', story.events),
    Quote: await stored('Quote', story.quotes),
    Article: await stored('Article', [story.article]),
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
