import { isDeepStrictEqual } from 'node:util'

import type { Context } from '../../generated/keystone/types'
import { addHook } from '../addHook'
import type { Session } from '../auth'
import { beforeCommit } from '../database/beforeCommit'
import { rowsOf } from '../editorial/snapshotOf'
import { reindex } from './reindex'
import { lenders } from './searchFields'
import { searchIndex } from './searchIndex'

/**
 * Reading an article takes some milliseconds, during which nobody else can save. An agency that
 * thousands of articles name is therefore found by its new name only some seconds later.
 */
const mostAtOnce = 200

/**
 * Keeps the search in step, in the transaction of every change of a published article, of what it
 * links, and of what that is called.
 */
export function keepSearchable<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  addHook(lists, 'Article', 'afterOperation', ['create', 'update', 'delete'], async saved => {
    const { context, item, originalItem } = saved
    const published = [item, originalItem].find(one => one?.status === 'published')
    await noteChanged(published ? [published] : [], context as Context<Session>)
  })
  // Only the article's side of a link is written, and an item that a public article links stays.
  for (const { list, columns } of Object.values(lenders)) {
    addHook(lists, list, 'afterOperation', ['update'], async saved => {
      const { item, originalItem } = saved
      if (columns.every(key => isDeepStrictEqual(item[key], originalItem?.[key]))) return
      const context = saved.context as Context<Session>
      const { articles } = await rowsOf(context, list).findUniqueOrThrow({
        where: { id: item.id },
        select: { articles: { where: { status: { equals: 'published' } }, select: { id: true } } },
      })
      const published = articles as { id: string }[] // as selected
      if (published.length <= mostAtOnce) return noteChanged(published, context)
      await searchIndex.readAgain(
        published.map(({ id }) => id),
        context.sudo().prisma,
      )
    })
  }
  return lists
}

/** The articles that each transaction has changed, by its client. */
const changed = new WeakMap<object, Set<string>>()

async function noteChanged(articles: readonly { id?: unknown }[], context: Context<Session>) {
  if (articles.length === 0) return
  const ids = changed.get(context.prisma) ?? new Set()
  changed.set(context.prisma, ids)
  for (const { id } of articles) ids.add(String(id))
  await beforeCommit(context, reindexChanged)
}

async function reindexChanged(context: Context<Session>) {
  const ids = changed.get(context.prisma) ?? new Set()
  changed.delete(context.prisma)
  await reindex([...ids], context)
}
