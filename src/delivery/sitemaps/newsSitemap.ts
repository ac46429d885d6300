import type { Context } from '../../../generated/keystone/types'
import { seenByReaders } from '../../access'
import type { Session } from '../../auth'
import { rowsOf } from '../../editorial/snapshotOf'
import type { Addresses } from '../addresses'
import { element, type Xml, xmlDocument } from '../xml'

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const hours = 48
const articlesAtMost = 1_000

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

type News = { slug: string; headline: string; language: string; publishedAt: Date }

/** The articles that were published in the last two days, latest first, for news search. */
export async function newsSitemap(
  publication: string,
  addresses: Addresses,
  context: Context<Session>,
): Promise<string> {
  const since = new Date(Date.now() - hours * 3_600_000)
  const articles = (await rowsOf(context, 'Article').findMany({
    where: { AND: [seenByReaders('Article'), { publishedAt: { gte: since } }] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: articlesAtMost,
    select: { slug: true, headline: true, language: true, publishedAt: true },
  })) as News[] // as selected; a public article has its time
  const urls = articles.map(article => url(article, publication, addresses))
  return xmlDocument(element('urlset', urls, namespaces))
}

function url(article: News, publication: string, addresses: Addresses): Xml {
  return element('url', [
    element('loc', addresses.article(article.slug)),
    element('news:news', [
      element('news:publication', [
        element('news:name', publication),
        element('news:language', newsLanguage(article.language)),
      ]),
      element('news:publication_date', article.publishedAt.toISOString()),
      element('news:title', article.headline),
    ]),
  ])
}

/** A language as news search knows it: its ISO 639 code, but for Chinese in its two scripts. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
