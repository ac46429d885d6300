import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { asReader } from './asReader'
import { loadChains } from './loadChains'
import { asQuote, type QuoteAnswer, quoteFields } from './publicSelections'
import type { PublicMention, PublicQuote } from './publicStory'

const firstArticle = `
  articles(take: 1, orderBy: [{ publishedAt: asc }, { slug: asc }]) {
    id slug headline publishedAt
  }`

export type ToldQuote = PublicQuote & { article: PublicMention }

/**
 * A quote and the first article that told it, as a reader sees them, whoever asks.
 *
 * @returns undefined when no public article quotes it
 */
export async function loadPublicQuote(
  slug: string,
  anyContext: Context<Session>,
): Promise<ToldQuote | undefined> {
  const context = asReader(anyContext)
  const found = (await context.query.Quote.findOne({
    where: { slug },
    query: `${quoteFields} ${firstArticle}`,
  })) as (QuoteAnswer & { articles: readonly PublicMention[] }) | null // the shape asked for
  const article = found?.articles[0]
  if (!found || !article) return undefined
  const { articles: _, ...quote } = found
  const chains = await loadChains('slug', found.source ? [found.source.slug] : [], context)
  return { ...asQuote(quote, chains), article }
}
