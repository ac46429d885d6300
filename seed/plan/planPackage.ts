import type { ContentList } from '../../src/editorial/snapshotOf'
import { relinked } from './contentIn'
import type { Content } from './emptyContent'
import { keyOf, type PackageItem } from './packageItems'
import type { Step } from './plan'
import { type Circumstances, type Decision, planItem, type StoredItem } from './planItem'

/** A step, with what its item is to say, linked by the slugs of today. */
export type PlannedItem = { item: PackageItem; step: Step; wanted: Content }

type Known = {
  stored: StoredItem
  /** The slug of the item now, if there is one. */
  slug?: string
  /** The story whose package loaded it last. */
  loadedBy?: string | undefined
}

/**
 * Plans what a package does to its items, in the order in which they can be made. Where an item of
 * the package is not there and will not be made, because an editor deleted it, links to it are left
 * out.
 *
 * @param options.together the stories whose packages are loaded with this one, and so agree with it
 * @param find what is known of an item, by its key; undefined when it is as the package says
 */
export function planPackage(
  items: readonly PackageItem[],
  find: (key: string) => Known | undefined,
  options: { overwrite: boolean; together: ReadonlySet<string> },
): PlannedItem[] {
  /** The slugs that the package's items have afterwards; undefined for those that are not there. */
  const slugs = new Map<string, string | undefined>()
  const slugOf = (list: ContentList, slug: string) => {
    const key = keyOf({ list, slug })
    return slugs.has(key) ? slugs.get(key) : slug
  }
  return items.map(item => {
    const { list, slug } = item
    const { stored, slug: now, loadedBy } = find(keyOf(item)) ?? {}
    const wanted = relinked(list, item.content, slugOf)
    const otherPackage =
      loadedBy !== undefined && options.together.has(loadedBy) ? undefined : loadedBy
    const base = stored && relinkedBase(list, stored, slugOf)
    const decision = decide(list, wanted, base, { ...options, otherPackage })
    const isThere = stored?.state === undefined || now !== undefined || decision.action === 'create'
    const isRenamed = decision.action === 'update'
    slugs.set(keyOf(item), isThere ? (isRenamed ? slug : (now ?? slug)) : undefined)
    return { item, wanted, step: { list, slug, ...decision } }
  })
}

function decide(
  list: ContentList,
  wanted: Content,
  stored: StoredItem | undefined,
  circumstances: Circumstances,
): Decision {
  if (!stored) return { action: 'unchanged', differences: [], note: '' }
  const decision = planItem(list, wanted, stored, circumstances)
  const isWritten = decision.action === 'create' || decision.action === 'update'
  const lack = isWritten ? lackOf(list, wanted) : ''
  return lack ? { action: 'conflict', differences: [], note: lack } : decision
}

type SlugOf = (list: ContentList, slug: string) => string | undefined

function relinkedBase(list: ContentList, stored: StoredItem, slugOf: SlugOf): StoredItem {
  if (stored.state === 'absent' || !stored.loaded) return stored
  return { ...stored, loaded: relinked(list, stored.loaded, slugOf) }
}

/** What an item cannot be without, when an editor has deleted it; empty when it lacks nothing. */
function lackOf(list: ContentList, { speaker, verifiedDate, verifiedBy }: Content): string {
  if (list === 'Quote' && speaker === null) return 'an editor deleted its speaker'
  if (list === 'Event' && verifiedDate !== '' && verifiedBy === null)
    return 'an editor deleted the source that verifies its date'
  return ''
}
