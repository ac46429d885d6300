import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'

/**
 * What readers may be told of a withdrawn article that they had known: that it was withdrawn, and
 * why. One that was withdrawn while its embargo still runs, they have never known of.
 *
 * @returns null when there is none to be told of
 */
export async function withdrawnArticle(
  key: { slug: string } | { id: string },
  context: Context<Session>,
) {
  const now = new Date()
  return context.sudo().prisma.article.findFirst({
    where: {
      ...key,
      status: 'withdrawn',
      publishedAt: { lte: now },
      OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
    },
    select: { slug: true, status: true, withdrawnReason: true, withdrawnAt: true },
  })
}
