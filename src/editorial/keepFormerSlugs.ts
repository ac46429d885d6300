import type { Context } from '../../generated/keystone/types'
import { seenByReaders } from '../access'
import { addHook, type Changed } from '../addHook'
import type { Session } from '../auth'
import { type ContentList, contentLists, rowsOf } from './snapshotOf'

/**
 * Keeps the address of what readers know: an item that gets another slug while it is public goes on
 * answering to the one it leaves, written down in the transaction of the change. A slug that was
 * given up while nobody could see the item leaves no trace, and what is deleted leaves none either.
 */
export function keepFormerSlugs<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  for (const key of contentLists) {
    addHook(lists, key, 'beforeOperation', ['update'], remember)
    addHook(lists, key, 'beforeOperation', ['delete'], forget)
  }
  return lists
}

async function remember(changed: Changed) {
  const { slug }: { slug?: unknown } = changed.resolvedData
  const { prisma, list, item } = subjectOf(changed)
  const left = 'slug' in changed.item ? String(changed.item.slug) : ''
  if (typeof slug !== 'string' || slug === left) return
  await prisma.formerSlug.deleteMany({ where: { list, item, slug } }) // it is the item's own again

  const where = { AND: [{ id: item }, seenByReaders(list)] }
  const known = await rowsOf(changed.context as Context<Session>, list).findMany({ where })
  if (known.length > 0) await prisma.formerSlug.create({ data: { list, item, slug: left } })
}

async function forget(changed: Changed) {
  const { prisma, list, item } = subjectOf(changed)
  await prisma.formerSlug.deleteMany({ where: { list, item } })
}

function subjectOf({ context, listKey, item }: Changed) {
  const { prisma } = (context as Context<Session>).sudo()
  return { prisma, list: listKey as ContentList, item: String(item.id) } // on content lists only
}
