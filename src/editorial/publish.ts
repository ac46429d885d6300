import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { refuse } from '../graphql/refuse'
import { change } from './change'
import { contentOf } from './content'
import { newSlug } from './copySlug'
import { type Override, overrideArg, requireChecked } from './requireChecked'
import { snapshotOf } from './snapshotOf'
import { isSubstantive } from './substance'
import { type Article, verb } from './verb'

export const publish = verb<Override>({
  verb: 'publish',
  label: 'Publish',
  prompt: 'Publish “{itemLabel}” now? Readers see it at once.',
  success: 'Published.',
  description:
    'Publishes an article, or puts the content of a working copy into the article it revises.',
  args: overrideArg,
  reason: ({ override }) => override ?? undefined,
  async perform(article, args, context) {
    await requireChecked(article, args, context)
    return publishArticle(article, context)
  },
})

/**
 * Publishes inside a transaction: an article as it is, a working copy into its original. What was
 * scheduled has been checked then, and could not change since.
 */
export async function publishArticle(article: Article, context: Context<Session>) {
  if (article.revisionOfId) return publishWorkingCopy(article, article.revisionOfId, context)
  const publishedAt = article.publishedAt ?? new Date()
  return change(article, { status: 'published', publishedAt, scheduledFor: null }, context)
}

async function publishWorkingCopy(copy: Article, originalId: string, context: Context<Session>) {
  const original = await context.prisma.article.findUniqueOrThrow({ where: { id: originalId } })
  const embargo = copy.embargoUntil
  if (embargo && embargo > new Date()) {
    refuse('WRONG_STATE', `This is under embargo until ${embargo.toISOString()}; schedule it.`)
  }
  const before = await snapshotOf(context, 'Article', originalId)
  const after = await snapshotOf(context, 'Article', copy.id)

  const data = await contentOf(context, after, 'set')
  const slug = newSlug(copy)
  if (slug) data.slug = slug
  if (isSubstantive(before, after)) data.modifiedAt = new Date()

  await context.db.Article.deleteOne({ where: { id: copy.id } })
  return change(original, data, context)
}
