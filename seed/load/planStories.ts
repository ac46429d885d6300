import type { Context } from '../../generated/keystone/types'
import { idsOfSeeded } from '../../src/database/bulk'
import type { StoryPackage } from '../package/readStoryPackage'
import { keyOf, packageItems } from '../plan/packageItems'
import type { Plan } from '../plan/plan'
import { type PlannedItem, planPackage } from '../plan/planPackage'
import { type Found, readStored } from './readStored'

/** A package with its plan, and what the plan was made from. */
export type PlannedStory = {
  story: StoryPackage
  plan: Plan
  items: PlannedItem[]
  /** The article's id, if there is one. */
  article: string | undefined
}

export type PlannedStories = { stories: PlannedStory[]; found: ReadonlyMap<string, Found> }

export type PlanOptions = {
  overwrite: boolean
  /**
   * The keys of what packages before these have made or changed, or would have; those that these
   * will are added to it.
   */
  settled: Set<string>
  /** The stories whose packages are loaded in this run. */
  together: ReadonlySet<string>
}

/**
 * Plans the loading of some packages, one after the other, without changing anything.
 */
export async function planStories(
  packages: readonly StoryPackage[],
  context: Context,
  { overwrite, settled, together }: PlanOptions,
): Promise<PlannedStories> {
  const itemsOf = new Map(packages.map(story => [story, packageItems(story)]))
  const items = new Map([...itemsOf.values()].flat().map(item => [keyOf(item), item]))
  for (const key of settled) items.delete(key)
  const found = await readStored([...items.values()], context)
  const articles = await articleIds(packages, found, context)
  const files = await filesOf([...articles.values()], context)

  const stories = packages.map(story => {
    const known = (key: string) => (settled.has(key) ? undefined : found.get(key))
    const planned = planPackage(itemsOf.get(story) ?? [], known, { overwrite, together })
    for (const { item, step } of planned)
      if (step.action === 'create' || step.action === 'update') settled.add(keyOf(item))

    const { slug } = story.article
    const article = articles.get(slug)
    const last = article === undefined ? undefined : files.get(article)
    const isGone = planned.at(-1)?.step.action !== 'create' && article === undefined
    const isOther = last?.yaml !== story.yaml || last.markdown !== story.markdown
    const hasNewFiles = story.yaml !== '' && !isGone && isOther
    const steps = planned.map(({ step }) => step)
    return { story, article, items: planned, plan: { story: slug, steps, hasNewFiles } }
  })
  return { stories, found }
}

/** The ids of the packages' articles that are there, by the slug by which packages name them. */
async function articleIds(
  packages: readonly StoryPackage[],
  found: ReadonlyMap<string, Found>,
  context: Context,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const asLoaded: string[] = []
  for (const { article, yaml } of packages) {
    const known = found.get(keyOf({ list: 'Article', slug: article.slug }))
    if (known?.id) ids.set(article.slug, known.id)
    if (!known && yaml !== '') asLoaded.push(article.slug)
  }
  const { prisma } = context.sudo()
  const loaded = asLoaded.length > 0 ? await idsOfSeeded('Article', asLoaded, prisma) : []
  for (const [slug, id] of loaded) ids.set(slug, id)
  return ids
}

async function filesOf(articles: readonly string[], context: Context) {
  const { prisma } = context.sudo()
  const files = await prisma.seededStory.findMany({ where: { id: { in: [...articles] } } })
  return new Map(files.map(({ id, ...texts }) => [id, texts]))
}
