import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import type { ContentList } from '../../editorial/snapshotOf'
import type { Addresses } from '../addresses'
import { element, type Xml, xmlDocument, xmlInPieces } from '../xml'
import { countPages, publicPages } from './publicPages'

/**
 * What https://www.sitemaps.org/protocol.html allows one sitemap. It allows 50 MB besides, which so
 * many of our addresses, of at most 500 bytes with all around them, cannot reach.
 */
export const addressesAtMost = 50_000

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

type Kind = { name: string; list: ContentList; address: (slug: string) => string }

const kinds = (addresses: Addresses): readonly Kind[] => [
  { name: 'articles', list: 'Article', address: addresses.article },
  { name: 'people', list: 'Person', address: addresses.person },
  { name: 'sources', list: 'Source', address: addresses.source },
  { name: 'events', list: 'Event', address: addresses.event },
  { name: 'quotes', list: 'Quote', address: addresses.quote },
]

/**
 * The sitemap of the frontend: its first page and one for each public item, or, when those are more
 * than a sitemap may hold, an index of sitemaps of one kind of item each.
 *
 * @param limit addresses in one sitemap, at most
 */
export async function sitemap(
  addresses: Addresses,
  context: Context<Session>,
  limit: number,
): Promise<string | AsyncIterable<string>> {
  const counted: { kind: Kind; count: number }[] = []
  for (const kind of kinds(addresses))
    counted.push({ kind, count: await countPages(kind.list, context) })
  const total = counted.reduce((sum, { count }) => sum + count, 1)
  if (total <= limit) {
    const all = counted.map(({ kind, count }) => entries(kind, 0, count, context))
    return xmlInPieces('urlset', namespace, oneAfterTheOther([firstPage(addresses), ...all]))
  }
  const parts = counted.flatMap(({ kind: { name }, count }) =>
    Array.from({ length: Math.ceil(count / limit) }, (_, n) => `${name}-${n + 1}.xml`),
  )
  const sitemaps = parts.map(part => element('sitemap', [element('loc', addresses.sitemap(part))]))
  return xmlDocument(element('sitemapindex', sitemaps, namespace))
}

/**
 * One of the sitemaps that the index names, such as `people-2.xml`.
 *
 * @returns undefined when nothing is in it
 */
export async function sitemapPart(
  part: string,
  addresses: Addresses,
  context: Context<Session>,
  limit: number,
): Promise<AsyncIterable<string> | undefined> {
  const [, name, digits] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(part) ?? []
  const kind = kinds(addresses).find(kind => kind.name === name)
  if (!kind) return undefined
  const skip = (Number(digits) - 1) * limit
  if (skip >= (await countPages(kind.list, context))) return undefined
  return xmlInPieces('urlset', namespace, entries(kind, skip, limit, context))
}

async function* entries(
  { list, address }: Kind,
  skip: number,
  take: number,
  context: Context<Session>,
): AsyncGenerator<Xml[]> {
  for await (const pages of publicPages(list, { skip, take }, context))
    yield pages.map(({ slug, changed }) =>
      element('url', [element('loc', address(slug)), element('lastmod', changed.toISOString())]),
    )
}

async function* firstPage({ reader }: Addresses): AsyncGenerator<Xml[]> {
  yield [element('url', [element('loc', `${reader}/`)])]
}

async function* oneAfterTheOther<Piece>(
  parts: readonly AsyncIterable<Piece>[],
): AsyncGenerator<Piece> {
  for (const part of parts) yield* part
}
