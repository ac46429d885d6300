import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { asReader } from './asReader'

export type Withdrawn = {
  id: string
  slug: string
  withdrawnReason: string
  withdrawnAt: string | null
}

/**
 * What a reader is told of a withdrawn article (src/graphql/answerWithdrawn.ts), and its id: for its
 * name for good, which whoever has the article knows already.
 *
 * @returns undefined when there is none that readers may be told of
 */
export async function loadWithdrawn(
  slug: string,
  context: Context<Session>,
): Promise<Withdrawn | undefined> {
  const query = 'slug status withdrawnReason withdrawnAt'
  const told = (await asReader(context).query.Article.findOne({ where: { slug }, query })) as
    (Omit<Withdrawn, 'id'> & { status: string }) | null // the shape that was asked for
  if (told?.status !== 'withdrawn') return undefined
  const where = { slug: told.slug }
  const found = await context.prisma.article.findUnique({ where, select: { id: true } })
  return found ? { ...told, ...found } : undefined
}
