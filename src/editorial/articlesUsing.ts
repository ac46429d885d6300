import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { inPortions } from '../database/inPortions'
import type { Article } from './verb'
import { restingOn } from './restingOn'

const articles = { select: { id: true, headline: true, status: true } } as const
const theirArticles = { select: { articles } } as const

type Using = Pick<Article, 'id' | 'headline' | 'status'>
/** Items with the articles that link them, and those that link what links them. */
type Linked = { articles: Using[] } & Partial<
  Record<'quotes' | 'events' | 'verifies', { articles: Using[] }[]>
>

/**
 * How an article uses items of each list: by its own link, or through what it links. It is asked
 * from the item's side, for the other way Prisma walks over all articles there are.
 */
const uses = {
  Quote: (where, prisma) => prisma.quote.findMany({ where, select: { articles } }),
  Event: (where, prisma) => prisma.event.findMany({ where, select: { articles } }),
  Person: (where, prisma) =>
    prisma.person.findMany({
      where,
      select: { articles, quotes: theirArticles, events: theirArticles },
    }),
  Source: (where, prisma) =>
    prisma.source.findMany({
      where,
      select: { articles, quotes: theirArticles, events: theirArticles, verifies: theirArticles },
    }),
} satisfies Record<
  string,
  (where: { id: { in: string[] } }, prisma: Context['prisma']) => PromiseLike<Linked[]>
>

/** The lists on whose items an article rests. */
export type UsedList = keyof typeof uses
export const usedLists = Object.keys(uses) as UsedList[]

/**
 * The articles that use an item, by headline: directly, through what they link, and a source also
 * through every source that rests on it.
 */
export async function articlesUsing(
  list: UsedList,
  id: string,
  context: Context<Session>,
): Promise<Using[]> {
  const { prisma } = context.sudo()
  const found = new Map<string, Using>()
  for (const ids of inPortions(list === 'Source' ? await restingOn(id, context) : [id])) {
    const items: Linked[] = await uses[list]({ id: { in: ids } }, prisma)
    for (const { quotes = [], events = [], verifies = [], ...item } of items) {
      const linking = [item, ...quotes, ...events, ...verifies]
      for (const article of linking.flatMap(({ articles }) => articles))
        found.set(article.id, article)
    }
  }
  return [...found.values()].toSorted((a, b) => a.headline.localeCompare(b.headline, 'en'))
}
