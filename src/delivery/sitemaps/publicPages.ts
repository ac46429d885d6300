import type { Context } from '../../../generated/keystone/types'
import { seenByReaders } from '../../access'
import type { Session } from '../../auth'
import { type ContentList, rowsOf } from '../../editorial/snapshotOf'
import { asReader } from '../asReader'

/** A page of the frontend, and when it last had something new to say. */
export type PublicPage = { slug: string; changed: Date }

const batch = 250

/** How many items of a list have a page. */
export function countPages(list: ContentList, context: Context<Session>): Promise<number> {
  return asReader(context).query[list].count({})
}

/**
 * The pages of a list in the order of their slugs, some at a time, so that a million take no more
 * memory than a few. Only slugs and dates are read, and Keystone reads items whole: so its rule for
 * readers is put to the rows themselves.
 *
 * A person, quote, source or event is what the public articles that link it make of it, and changed
 * when the last of them did: its own `updatedAt` also tells of what only the newsroom may know.
 */
export async function* publicPages(
  list: ContentList,
  { skip, take }: { skip: number; take: number },
  context: Context<Session>,
): AsyncGenerator<PublicPage[]> {
  let after: string | undefined
  for (let left = take; left > 0;) {
    const rows = (await rowsOf(context, list).findMany({
      where: { AND: [seenByReaders(list), after === undefined ? {} : { slug: { gt: after } }] },
      orderBy: { slug: 'asc' },
      skip: after === undefined ? skip : 0,
      take: Math.min(batch, left),
      select: {
        slug: true,
        ...(list === 'Article' ? dates : { articles: { select: { id: true } } }),
      },
    })) as Row[] // as selected
    if (rows.length === 0) return
    const linking = await linkingArticles(rows, context)
    yield rows.map(({ slug, articles, ...own }) => ({
      slug,
      changed: lastChange(articles?.flatMap(({ id }) => linking.get(id) ?? []) ?? [own]),
    }))
    after = rows.at(-1)?.slug
    left -= rows.length
  }
}

const dates = { publishedAt: true, modifiedAt: true }

type Dated = { publishedAt: Date; modifiedAt: Date | null }
type Row = Dated & { slug: string; articles?: { id: string }[] }

/**
 * Those articles that are public, looked up by their ids: asked for with the items, the database
 * would go through all articles for each batch.
 */
async function linkingArticles(rows: readonly Row[], context: Context<Session>) {
  const ids = new Set(rows.flatMap(({ articles = [] }) => articles.map(({ id }) => id)))
  if (ids.size === 0) return new Map<string, Dated>()
  const found = (await rowsOf(context, 'Article').findMany({
    where: { AND: [{ id: { in: [...ids] } }, seenByReaders('Article')] },
    select: { id: true, ...dates },
  })) as (Dated & { id: string })[] // as selected
  return new Map(found.map(article => [article.id, article]))
}

function lastChange(articles: readonly Dated[]): Date {
  const times = articles.map(({ modifiedAt, publishedAt }) => modifiedAt ?? publishedAt)
  return times.reduce((latest, time) => (time > latest ? time : latest), new Date(0))
}
