import { v7 as newId } from 'uuid'

import type { Context } from '../../generated/keystone/types'
import { atomically } from '../../src/database/atomically'
import { idsOfSeeded, writeSeeded } from '../../src/database/bulk'
import { actingAs } from '../../src/editorial/acting'
import type { ContentList } from '../../src/editorial/snapshotOf'
import type { StoryPackage } from '../package/readStoryPackage'
import { hasAllLinks } from '../plan/contentIn'
import { loadOrder } from '../plan/emptyContent'
import { keyOf } from '../plan/packageItems'
import { changesSomething, type Plan } from '../plan/plan'
import type { PlannedItem } from '../plan/planPackage'
import { type Creation, createItems } from './createItems'
import { type PlannedStories, type PlannedStory, planStories } from './planStories'
import { updateItem } from './updateItem'
import { World } from './world'

const limits = { maxWait: 30_000, timeout: 120_000 }

export type LoadOptions = {
  /** Takes the package's side where it and an editor disagree. */
  overwrite?: boolean
  /** The stories whose packages are loaded in this run, if there are more than these. */
  together?: ReadonlySet<string>
  /** Done before everything else, in the same transaction. */
  first?: (context: Context) => Promise<void>
}

/**
 * Loads some story packages in one transaction: afterwards all of them are there, or nothing was
 * changed. What editors have changed is kept (see planItem.ts).
 *
 * @returns the plans that were carried out
 */
export async function loadStories(
  packages: readonly StoryPackage[],
  context: Context,
  { overwrite = false, together, first }: LoadOptions = {},
): Promise<Plan[]> {
  return atomically(
    context,
    async transaction => {
      await first?.(transaction)
      const planned = await planStories(packages, transaction, {
        ...{ overwrite, settled: new Set<string>() },
        together: together ?? new Set(packages.map(({ article }) => article.slug)),
      })
      const reason = overwrite ? 'the package’s side was taken' : 'its story package has changed'
      await actingAs({ kind: 'seed', reason }, () => carryOut(planned, transaction))
      return planned.stories.map(({ plan }) => plan)
    },
    limits,
  )
}

async function carryOut({ stories, found }: PlannedStories, context: Context) {
  const changing = stories.filter(
    ({ plan, items }) => changesSomething(plan) || items.some(one => isNewlyAgreed(one, found)),
  )
  if (changing.length === 0) return

  const { world, creations } = await worldAfter({ stories: changing, found }, context)
  await createItems(creations, world, context)
  const idOf = (list: ContentList, slug: string) => world.idOf(list, slug)
  for (const planned of changing.flatMap(({ items }) => items)) {
    const { id, version, snapshot } = found.get(keyOf(planned.item)) ?? {}
    if (planned.step.action === 'update' && id && version && snapshot)
      await updateItem(planned, { id, version, snapshot }, idOf, context)
  }
  await writeDown({ stories: changing, found }, world, context)
}

/** The items of some packages as they will be, with ids for those that are to be made. */
async function worldAfter({ stories, found }: PlannedStories, context: Context) {
  const world = new World()
  const creations: Creation[] = []
  const asLoaded: PlannedItem[] = []
  const settled = new Set<string>() // packages share items: the first that names one decides
  for (const planned of stories.flatMap(({ items }) => items)) {
    const { item, step, wanted } = planned
    const { list } = item
    if (settled.has(keyOf(item))) continue
    if (isWritten(planned)) settled.add(keyOf(item))
    const { id, slug, stored } = found.get(keyOf(item)) ?? {}
    if (step.action === 'create') {
      world.add(list, item.slug, { id: newId(), content: wanted })
      creations.push({ list, content: wanted })
    } else if (id && slug && stored?.state === 'present') {
      const isUpdate = step.action === 'update'
      const content = isUpdate ? wanted : stored.content
      world.add(list, isUpdate ? item.slug : slug, { id, content })
    } else if (!stored) asLoaded.push(planned)
  }
  for (const list of loadOrder) {
    const some = asLoaded.filter(({ item }) => item.list === list)
    if (some.length === 0) continue
    const slugs = some.map(({ item }) => item.slug)
    const ids = await idsOfSeeded(list, slugs, context.sudo().prisma)
    for (const { item, wanted } of some) {
      const id = ids.get(item.slug)
      if (id) world.add(list, item.slug, { id, content: wanted })
    }
  }
  return { world, creations }
}

const isWritten = ({ step: { action } }: PlannedItem) => action === 'create' || action === 'update'

/** Whether an item says what its package says, and that is not written down yet. */
function isNewlyAgreed(
  { item, step, wanted }: PlannedItem,
  found: PlannedStories['found'],
): boolean {
  const isNews = found.get(keyOf(item))?.isWrittenDown === false
  return step.action === 'unchanged' && isNews && hasAllLinks(item.list, item.content, wanted)
}

/** Writes down what was loaded, for the next seed and for the export. */
async function writeDown({ stories, found }: PlannedStories, world: World, context: Context) {
  const { prisma } = context.sudo()
  const lines = stories.flatMap(({ story, items }) =>
    items
      .filter(one => isWritten(one) || isNewlyAgreed(one, found))
      .map(({ item, step, wanted }) => {
        const { list, slug } = item
        const known = step.action === 'create' ? undefined : found.get(keyOf(item))?.id
        // Where links had to be left out, the next seed is to look again.
        const hash = hasAllLinks(list, item.content, wanted) ? item.hash : ''
        const id = known ?? world.idOf(list, slug)
        return { id: keyOf(item), list, item: id, hash, story: story.article.slug }
      }),
  )
  // Stories that are loaded together may share an item, of which they say the same; the last is noted.
  const ofItems = [...new Map(lines.map(line => [line.id, line])).values()]
  if (ofItems.length > 0) await writeSeeded(ofItems, prisma)
  for (const story of stories) if (story.plan.hasNewFiles) await keepFiles(story, world, context)
}

async function keepFiles({ story, article }: PlannedStory, world: World, context: Context) {
  const { yaml, markdown } = story
  const id = article ?? world.idOf('Article', story.article.slug)
  const where = { id }
  const update = { yaml, markdown }
  await context.sudo().prisma.seededStory.upsert({ where, update, create: { id, ...update } })
}
