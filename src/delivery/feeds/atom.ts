import { element, elementUnlessEmpty, type Xml, xmlDocument } from '../xml'
import type { FeedEntry, PublicFeed } from './publicFeed'

/** A feed as Atom (RFC 4287). The feed is the author of what has no byline: Atom wants one. */
export function atom(feed: PublicFeed): string {
  const head = [
    element('id', feed.atom),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updated),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: feed.page }),
    element('author', [element('name', feed.publication)]),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xml:lang': feed.language || undefined,
  }
  return xmlDocument(element('feed', [...head, ...feed.entries.map(entry)], attributes))
}

function entry(entry: FeedEntry): Xml {
  const author = elementUnlessEmpty('name', entry.byline)
  const content = [
    element('id', entry.id),
    element('title', entry.title),
    element('link', '', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', entry.published),
    element('updated', entry.updated),
    ...author.map(name => element('author', [name])),
    ...entry.categories.map(term => element('category', '', { term })),
    ...elementUnlessEmpty('rights', entry.rights),
    ...elementUnlessEmpty('summary', entry.summary),
    element('content', entry.content, { type: 'html' }),
  ]
  return element('entry', content, { 'xml:lang': entry.language || undefined })
}
