import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import type { ContentList } from '../editorial/snapshotOf'
import { withdrawnArticle } from './withdrawnArticle'

/** Where an item is now; of a withdrawn article there is nothing left but the fact (HTTP 410). */
export type CurrentSlug = { slug: string; isWithdrawn: boolean }

/**
 * The slug of the item that somebody means who asks by a slug which may be a former one, as far as
 * the asker may see: an address that redirects answers 301 when the two differ.
 *
 * An item that has the slug now comes before those that left it, and who left it last before the
 * others. What the asker may not see does not count, so that a hidden item can neither be found by a
 * slug nor hide another one that left it.
 *
 * @param context the asker's: without a session, a reader's
 * @returns undefined when there is nothing that the asker may know of
 */
export async function currentSlug(
  list: ContentList,
  slug: string,
  context: Context<Session>,
): Promise<CurrentSlug | undefined> {
  const now = await known(list, { slug }, context)
  if (now) return now
  const left = await context.sudo().prisma.formerSlug.findMany({
    where: { list, slug },
    orderBy: [{ leftAt: 'desc' }, { id: 'desc' }],
    select: { item: true },
  })
  for (const { item } of left) {
    const found = await known(list, { id: item }, context)
    if (found) return found
  }
  return undefined
}

type Key = { slug: string } | { id: string }
type Rows = { findMany(args: object): Promise<readonly { slug: string }[]> } // every list has slugs

/** Looks among many: a query for one item is answered by former slugs too (answerFormerSlugs). */
async function known(
  list: ContentList,
  key: Key,
  context: Context<Session>,
): Promise<CurrentSlug | undefined> {
  const rows: Rows = context.db[list]
  const where = 'id' in key ? { id: { equals: key.id } } : { slug: { equals: key.slug } }
  const [seen] = await rows.findMany({ where })
  if (seen) return { slug: seen.slug, isWithdrawn: false }
  const gone = list === 'Article' ? await withdrawnArticle(key, context) : null
  return gone ? { slug: gone.slug, isWithdrawn: true } : undefined
}
