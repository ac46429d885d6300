import type { Context } from '../../generated/keystone/types'
import { changedSlugs, type KnownSlug } from '../../src/database/bulk'
import { currentSlug } from '../../src/delivery/currentSlug'
import { type ContentList, rowsOf, type Snapshot, snapshotOf } from '../../src/editorial/snapshotOf'
import type { StoredItem } from '../plan/planItem'
import { type Content, loadOrder } from '../plan/emptyContent'
import { keyOf, type PackageItem } from '../plan/packageItems'
import { contentIn } from '../plan/contentIn'

/** What the database holds of an item, with what is needed to change it. */
export type Found = {
  stored: StoredItem
  /** The item's id; undefined while there is none. */
  id?: string
  version?: number
  snapshot?: Snapshot
  /** The item's slug now. */
  slug?: string
  /** Whether it is written down that the package says what it says now. */
  isWrittenDown: boolean
  /** The story whose package loaded it last. */
  loadedBy?: string | undefined
}

/**
 * Reads, in the transaction that loads a package, what the database holds of its items. Those that
 * are exactly as they were loaded, and that the package has not changed, are left out.
 */
export async function readStored(
  items: readonly PackageItem[],
  context: Context,
): Promise<Map<string, Found>> {
  const { prisma } = context.sudo()
  const found = new Map<string, Found>()
  for (const list of loadOrder) {
    const named = new Map(items.flatMap(item => (item.list === list ? [[item.slug, item]] : [])))
    if (named.size === 0) continue
    for (const known of await changedSlugs(list, [...named.values()], prisma)) {
      const item = named.get(known.slug)
      if (item) found.set(keyOf(item), await look(item, known, context))
    }
  }
  return found
}

async function look(item: PackageItem, known: KnownSlug, context: Context): Promise<Found> {
  const { list } = item
  const isWrittenDown = known.hash === item.hash
  const loadedBy = known.story || undefined
  const loaded = await loadedContent(item, known, context)
  const row = await rowOf(item, known, context)
  if (!row) {
    const isNew = known.item === null
    return {
      stored: isNew ? { state: 'absent' } : { state: 'deleted', loaded },
      isWrittenDown,
      loadedBy,
    }
  }
  const snapshot = await snapshotOf(context, list, row.id)
  return {
    stored: {
      state: 'present',
      content: contentIn(list, snapshot),
      loaded: row.id === known.item ? loaded : undefined,
      ...(await copiesOf(list, row.id, context)),
    },
    ...{ ...row, snapshot, isWrittenDown, loadedBy },
  }
}

type Row = { id: string; version: number; slug: string }

/** The item that was loaded, whatever its slug is by now; else whoever has the slug, or left it. */
async function rowOf({ list }: PackageItem, known: KnownSlug, context: Context) {
  const read = async (where: object): Promise<Row | undefined> => {
    const select = { id: true, version: true, slug: true }
    const [row] = await rowsOf(context, list).findMany({ where, select })
    return row as Row | undefined // as selected
  }
  const loaded = known.item === null ? undefined : await read({ id: known.item })
  if (loaded) return loaded
  if (known.holder !== null) return read({ id: known.holder })
  if (!known.wasLeft) return undefined
  const now = await currentSlug(list, known.slug, context.sudo())
  return now && read({ slug: now.slug })
}

async function loadedContent(
  { list }: PackageItem,
  { item, revision }: KnownSlug,
  context: Context,
): Promise<Content | undefined> {
  if (item === null || revision === null) return undefined
  const where = { list, item, number: revision }
  const found = await context.sudo().prisma.revision.findFirst({ where })
  return found ? contentIn(list, found.snapshot as Snapshot) : undefined // written by recordRevision
}

/** Whether an article has a working copy open, and whether it is one. */
async function copiesOf(list: ContentList, id: string, context: Context) {
  if (list !== 'Article') return { isBeingRevised: false, isWorkingCopy: false }
  const { prisma } = context.sudo()
  const isBeingRevised = (await prisma.article.count({ where: { revisionOfId: id } })) > 0
  const where = { id, revisionOfId: { not: null } }
  return { isBeingRevised, isWorkingCopy: (await prisma.article.count({ where })) > 0 }
}
