import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import type { Addresses } from '../addresses'
import { asReader } from '../asReader'
import { bodyHtml } from '../bodyHtml'
import { entryId } from '../entryId'
import { correctionsHtml } from './correctionsHtml'
import type { FeedCorrection, FeedEntry, PublicFeed } from './publicFeed'

/** Entries of a feed: some days of a newsroom, and less than a feed reader refuses to load. */
const entriesAtMost = 50

/** The time of a feed that nothing was ever in; the same at each asking, as a feed's bytes must be. */
const beforeTheFirst = '1970-01-01T00:00:00.000Z'

const fields = `
  id slug headline summary body { document } byline section keywords language copyrightNotice
  usageTerms publishedAt modifiedAt corrections { kind text publishedAt }`

type Answer = {
  id: string
  slug: string
  headline: string
  summary: string
  body: { document: unknown }
  byline: string
  section: string
  keywords: readonly string[]
  language: string
  copyrightNotice: string
  usageTerms: string
  publishedAt: string
  modifiedAt: string | null
  corrections: readonly FeedCorrection[]
}

/**
 * The latest public articles, of one section or of all, as a reader sees them, whoever asks.
 *
 * A section is one by the articles in it. One that nobody has heard of is one without any: its feed
 * is empty, which a feed reader takes for “nothing yet”, where it would give up an address that
 * answers 404. So nobody learns of a section that only drafts are in.
 *
 * @param section its exact name; empty for all
 */
export async function loadFeed(
  section: string,
  publication: string,
  addresses: Addresses,
  context: Context<Session>,
): Promise<PublicFeed> {
  const articles = (await asReader(context).query.Article.findMany({
    where: section === '' ? {} : { section: { equals: section } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: entriesAtMost,
    query: fields,
  })) as readonly Answer[] // the fields just asked for, as the schema types them
  const entries = articles.map(article => entryOf(article, addresses))
  const [language = '', ...others] = new Set(entries.map(entry => entry.language))
  const latest = entries.map(({ updated }) => updated).toSorted()
  return {
    title: section === '' ? publication : `${publication}: ${section}`,
    description:
      section === ''
        ? `The latest from ${publication}.`
        : `The latest from ${publication}: ${section}.`,
    language: others.length === 0 ? language : '',
    updated: latest.at(-1) ?? beforeTheFirst,
    page: addresses.reader,
    rss: addresses.feed('rss.xml', section),
    atom: addresses.feed('atom.xml', section),
    json: addresses.feed('feed.json', section),
    publication,
    entries,
  }
}

function entryOf(article: Answer, addresses: Addresses): FeedEntry {
  const { corrections, body, section, keywords } = article
  const categories = [section, ...keywords].filter(category => category.trim() !== '')
  return {
    id: entryId('Article', article.id),
    url: addresses.article(article.slug),
    title: article.headline,
    summary: article.summary,
    content: correctionsHtml(corrections) + bodyHtml(body.document),
    byline: article.byline,
    categories: [...new Set(categories)],
    language: article.language,
    rights: [article.copyrightNotice, article.usageTerms].filter(Boolean).join(' '),
    published: article.publishedAt,
    updated: article.modifiedAt ?? article.publishedAt,
    corrections,
  }
}
