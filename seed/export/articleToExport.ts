import type { Context } from '../../generated/keystone/types'
import { currentSlug } from '../../src/delivery/currentSlug'
import { PlainError } from '../../src/plainError'
import { closestWord } from '../package/closestWord'

/**
 * Finds the article to be exported.
 *
 * @returns its database id
 * @throws PlainError saying which slug may have been meant
 */
export async function articleToExport(slug: string, context: Context): Promise<string> {
  const { prisma } = context.sudo()
  const article = await prisma.article.findUnique({
    where: { slug },
    include: { revisionOf: { select: { slug: true } } },
  })
  if (article?.revisionOf)
    throw new PlainError(
      `"${slug}" is a working copy, and not public yet. Export "${article.revisionOf.slug}".`,
    )
  if (article) return article.id

  const now = await currentSlug('Article', slug, context.sudo())
  if (now) throw new PlainError(`The article "${slug}" has another slug now: "${now.slug}".`)
  const all = await prisma.article.findMany({
    where: { revisionOfId: null },
    select: { slug: true },
  })
  const closest = closestWord(
    slug,
    all.map(article => article.slug),
  )
  const advice = closest ? `Did you mean "${closest}"?` : 'The admin UI lists them under Articles.'
  throw new PlainError(`There is no article with the slug "${slug}". ${advice}`)
}
