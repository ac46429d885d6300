import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { contentOf } from './content'
import { copySlug } from './copySlug'
import { type Snapshot, snapshotOf } from './snapshotOf'
import type { Article } from './verb'

/** The one working copy of an article, if there is one. */
export async function workingCopyOf(article: Article, context: Context<Session>) {
  return context.prisma.article.findUnique({ where: { revisionOfId: article.id } })
}

/** Opens the working copy of an article with this content, making it if there is none. */
export async function openWorkingCopy(
  article: Article,
  content: Snapshot | undefined,
  context: Context<Session>,
): Promise<Article> {
  const copy = await workingCopyOf(article, context)
  if (copy && !content) return copy

  const snapshot = content ?? (await snapshotOf(context, 'Article', article.id))
  if (copy) {
    const data = { version: copy.version, ...(await contentOf(context, snapshot, 'set')) }
    return context.db.Article.updateOne({ where: { id: copy.id }, data })
  }
  return context.db.Article.createOne({
    data: {
      ...(await contentOf(context, snapshot, 'connect')),
      slug: copySlug(article),
      revisionOf: { connect: { id: article.id } },
    },
  })
}
