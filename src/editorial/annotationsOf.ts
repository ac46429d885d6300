import type { Context, Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { dependOnLinks } from '../answers/dependencies'
import { annotate } from '../copydesk/annotate'
import { blockTexts } from '../copydesk/bodyText'

type Quoting = Pick<Lists.Article.TypeInfo<Session>['item'], 'id' | 'body'>

/** Where each quote of an article stands in its body. Whoever may read it may read what it quotes. */
export async function annotationsOf({ id, body }: Quoting, context: Context<Session>) {
  dependOnLinks('Article', [id])
  const article = await context
    .sudo()
    .prisma.article.findUnique({ where: { id }, select: { quotes: true } })
  const quotes = article?.quotes ?? []
  const bySlug = new Map(quotes.map(quote => [quote.slug, quote]))
  return annotate(blockTexts(body), quotes).flatMap(annotation => {
    const quote = bySlug.get(annotation.quote)
    return quote ? [{ ...annotation, quote }] : []
  })
}
