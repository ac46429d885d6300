import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import { addressesFor } from '../../src/delivery/addresses'
import { env } from '../../src/env'
import { isToldToReaders } from './isToldToReaders'
import { offeredLists } from './offeredLists'
import { rowsOf } from './rowsOf'

type Addressed = { slug: string }

/** Every item that has an address of its own, hidden or not, and whether readers are told that it was withdrawn. */
export async function itemsWithAddress(context: Context<Session>) {
  const items: (Addressed & { isTold: boolean })[] = []
  for (const list of offeredLists(context)) {
    if (!('slug' in list.fields)) continue
    for (const row of await rowsOf(context, list.listKey).findMany())
      items.push({ slug: String(row.slug), isTold: isToldToReaders(list, row) })
  }
  return items
}

const reader = addressesFor(env)
const oembed = (page: string) => `/oembed?url=${encodeURIComponent(page)}`

/** The addresses of one item, by its list. */
const ofItem: Readonly<Record<string, (slug: string) => string[]>> = {
  Article: slug => [`/articles/${slug}.ninjs.json`, oembed(reader.article(slug))],
  Event: slug => [`/events/${slug}.ninjs.json`, oembed(reader.event(slug))],
  Quote: slug => [
    oembed(reader.quote(slug)),
    `${oembed(reader.quote(slug))}&maxwidth=300&maxheight=100`,
  ],
  Person: slug => [oembed(reader.person(slug))],
  Source: slug => [oembed(reader.source(slug))],
}

/** The addresses that tell of many items. */
const ofAll: readonly string[] = [
  ...['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/feeds/rss.xml?section=World'],
  ...['/sitemap.xml', '/sitemaps/people-1.xml', '/sitemap-news.xml'],
]

/**
 * Every address that answers without a session, beside GraphQL: of each item, of each slug in the
 * place of another item's, and of all. A new route needs a line above.
 */
export function publicAddresses(items: readonly Addressed[]): string[] {
  const addresses = items.flatMap(({ slug }) => Object.values(ofItem).flatMap(of => of(slug)))
  return [...new Set([...addresses, ...ofAll])]
}
