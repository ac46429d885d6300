import type { Context } from '../../generated/keystone/types'
import { rules } from '../access'
import type { Session } from '../auth'
import { blockTexts } from '../copydesk/bodyText'
import { lenders, type SearchTexts } from './searchFields'

/**
 * The texts by which articles are found, by the article's id: of those alone that readers may see
 * at this moment.
 */
export async function publicTexts(
  ids: readonly string[],
  { prisma }: Pick<Context<Session>, 'prisma'>,
): Promise<Map<string, SearchTexts>> {
  const articles = await prisma.article.findMany({
    where: { AND: [{ id: { in: [...ids] } }, asReadersSee()] },
    include: { quotes: inOrder, people: inOrder, sources: inOrder, events: inOrder },
  })
  return new Map(articles.map(article => [article.id, textsOf(article)]))
}

const inOrder = { orderBy: { slug: 'asc' } } as const

function asReadersSee() {
  const rule = rules.readArticles({})
  return rule === true ? {} : rule
}

type Item = Record<string, unknown>
type Article = Record<keyof typeof lenders, readonly Item[]> & {
  [key in 'headline' | 'alternativeHeadline' | 'summary']: string
} & { body: unknown; keywords: unknown }

/** The texts by which one article is found, read with what it links, by slug. */
export function textsOf(article: Article): SearchTexts {
  const lent = (key: keyof typeof lenders) =>
    article[key].flatMap(item => lenders[key].columns.flatMap(column => textsIn(item[column])))
  return {
    headline: textsIn(article.headline),
    alternativeHeadline: textsIn(article.alternativeHeadline),
    summary: textsIn(article.summary),
    body: blockTexts(article.body),
    keywords: textsIn(article.keywords),
    quotes: lent('quotes'),
    people: lent('people'),
    sources: lent('sources'),
    events: lent('events'),
  }
}

/** What a column says: a text, or a list of them. */
function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String).filter(text => text !== '')
}
