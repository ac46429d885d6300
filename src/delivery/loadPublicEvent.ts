import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { asReader } from './asReader'
import { eventFields } from './publicSelections'
import type { PublicEvent, PublicMention } from './publicStory'
import { type EventAnswer, withEventLinks } from './withEventLinks'

/** Newest first, as many as an answer for one event should hold. */
const tellingArticles = `
  articles(take: 100, orderBy: [{ publishedAt: desc }, { slug: asc }]) {
    id slug headline publishedAt
  }`

export type ToldEvent = PublicEvent & { articles: readonly PublicMention[] }

/**
 * An event and the articles that tell of it, as a reader sees them, whoever asks.
 *
 * @returns undefined when no public article tells of it
 */
export async function loadPublicEvent(
  slug: string,
  anyContext: Context<Session>,
): Promise<ToldEvent | undefined> {
  const context = asReader(anyContext)
  const found = (await context.query.Event.findOne({
    where: { slug },
    query: `${eventFields} ${tellingArticles}`,
  })) as (EventAnswer & Pick<ToldEvent, 'articles'>) | null // the shape that was asked for
  if (!found) return undefined
  const { events } = await withEventLinks([found], context)
  return events[0] && { ...events[0], articles: found.articles }
}
