import { escapeLines } from '../escapeHtml'
import { element, elementUnlessEmpty, type Xml, xmlDocument } from '../xml'
import type { FeedEntry, PublicFeed } from './publicFeed'

/**
 * A feed as RSS 2.0 (RSS Advisory Board, https://www.rssboard.org/rss-specification), with what RSS
 * has no word for from the modules that readers know: content:encoded, Dublin Core and Atom. A
 * description is HTML there, also when it is plain text.
 */
export function rss(feed: PublicFeed): string {
  const self = { rel: 'self', type: 'application/rss+xml', href: feed.rss }
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    ...elementUnlessEmpty('language', feed.language),
    element('lastBuildDate', rfc822(feed.updated)),
    element('atom:link', '', self),
    ...feed.entries.map(item),
  ])
  return xmlDocument(element('rss', [channel], namespaces))
}

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

function item(entry: FeedEntry): Xml {
  return element('item', [
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(entry.published)),
    element('atom:updated', entry.updated),
    ...elementUnlessEmpty('dc:creator', entry.byline),
    ...entry.categories.map(category => element('category', category)),
    ...elementUnlessEmpty('dc:language', entry.language),
    ...elementUnlessEmpty('dc:rights', entry.rights),
    ...elementUnlessEmpty('description', escapeLines(entry.summary)),
    element('content:encoded', entry.content),
  ])
}

/** “Mon, 13 Jan 2020 00:00:00 GMT”, which both RFC 822 and RFC 9110 read. */
function rfc822(time: string): string {
  return new Date(time).toUTCString()
}
