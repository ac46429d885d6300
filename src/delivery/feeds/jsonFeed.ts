import type { FeedEntry, PublicFeed } from './publicFeed'

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). What that has no key for is under
 * `_stet`, an extension as it allows them: an entry's rights and its corrections, latest first.
 */
export function jsonFeed(feed: PublicFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.json,
    description: feed.description,
    language: feed.language || undefined,
    authors: [{ name: feed.publication }],
    items: feed.entries.map(item),
  })
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.content,
    summary: entry.summary || undefined,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.byline ? [{ name: entry.byline }] : undefined,
    tags: entry.categories,
    language: entry.language || undefined,
    _stet: { rights: entry.rights || undefined, corrections: entry.corrections },
  }
}
