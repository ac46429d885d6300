import type { Context } from '../../generated/keystone/types'
import { rowsOf } from '../../src/editorial/snapshotOf'
import { readStory } from './readStory'
import { bySection, type Section, type SectionList, sectionNames, sections } from './sections'

export type Item = { id: string; slug: string }

/** Of each item that a package names, by the slug it is named by, what the database has of it now. */
export type NamedItems = Record<Section, Map<string, Item>>

/**
 * Finds the items that a package names. One that got another slug is known by what the seed wrote
 * down, or by the slug it left; one that was deleted is not among them.
 */
export async function namedItems(yaml: string, context: Context): Promise<NamedItems> {
  const story = readStory(yaml)
  const named: NamedItems = bySection(() => new Map())
  for (const section of sectionNames) {
    for (const { slug } of story?.[section] ?? []) {
      const item = await itemNamed(sections[section], slug, context)
      if (item) named[section].set(slug, item)
    }
  }
  return named
}

async function itemNamed(list: SectionList, slug: string, context: Context) {
  const { prisma } = context.sudo()
  const seeded = await prisma.seededItem.findUnique({ where: { id: `${list}/${slug}` } })
  const known = seeded && (await found(list, { id: seeded.item }, context))
  if (known) return known
  const now = await found(list, { slug }, context)
  if (now) return now
  const left = await prisma.formerSlug.findMany({
    where: { list, slug },
    orderBy: [{ leftAt: 'desc' }, { id: 'desc' }],
  })
  for (const { item } of left) {
    const moved = await found(list, { id: item }, context)
    if (moved) return moved
  }
  return undefined
}

async function found(
  list: SectionList,
  where: object,
  context: Context,
): Promise<Item | undefined> {
  const [row] = await rowsOf(context, list).findMany({ where, select: { id: true, slug: true } })
  return row && { id: String(row.id), slug: String(row.slug) }
}
