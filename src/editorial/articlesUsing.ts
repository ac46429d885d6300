import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { inPortions } from '../database/inPortions'
import type { Article } from './verb'
import { restingOn } from './restingOn'

/** How an article uses items of each list: by its own link, or through what it links. */
const uses = {
  Quote: (ids: string[]) => ({ quotes: { some: { id: { in: ids } } } }),
  Event: (ids: string[]) => ({ events: { some: { id: { in: ids } } } }),
  Person: (ids: string[]) => ({
    OR: [
      { people: { some: { id: { in: ids } } } },
      { quotes: { some: { speakerId: { in: ids } } } },
      { events: { some: { people: { some: { id: { in: ids } } } } } },
    ],
  }),
  Source: (ids: string[]) => ({
    OR: [
      { sources: { some: { id: { in: ids } } } },
      { quotes: { some: { sourceId: { in: ids } } } },
      { events: { some: { verifiedById: { in: ids } } } },
      { events: { some: { sources: { some: { id: { in: ids } } } } } },
    ],
  }),
} satisfies Record<string, (ids: string[]) => object>

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
): Promise<Pick<Article, 'id' | 'headline' | 'status'>[]> {
  const { prisma } = context.sudo()
  const found = new Map<string, Pick<Article, 'id' | 'headline' | 'status'>>()
  for (const ids of inPortions(list === 'Source' ? await restingOn(id, context) : [id])) {
    const select = { id: true, headline: true, status: true } as const
    const articles = await prisma.article.findMany({ where: uses[list](ids), select })
    for (const article of articles) found.set(article.id, article)
  }
  return [...found.values()].toSorted((a, b) => a.headline.localeCompare(b.headline, 'en'))
}
