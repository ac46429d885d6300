import type { Env } from '../env'

export type Addresses = ReturnType<typeof addressesFor>

/** Where readers find things in the frontend, and machines find things on this server. */
export function addressesFor({ readerUrl, publicUrl }: Pick<Env, 'readerUrl' | 'publicUrl'>) {
  const server = new URL(publicUrl).origin
  const page = (folder: string) => (slug: string) => `${readerUrl}/${folder}/${slug}`
  return {
    reader: readerUrl,
    server,
    article: page('articles'),
    quote: page('quotes'),
    person: page('people'),
    source: page('sources'),
    event: page('events'),
    preview: (token: string) => `${readerUrl}/preview/${token}`,
    articleNinjs: (slug: string) => `${server}/articles/${slug}.ninjs.json`,
    /** A feed of one section, or of all when its name is empty. */
    feed: (file: 'rss.xml' | 'atom.xml' | 'feed.json', section: string) =>
      `${server}/feeds/${file}${section === '' ? '' : `?section=${encodeURIComponent(section)}`}`,
    sitemap: (file: string) => `${server}/sitemaps/${file}`,
    eventNinjs: (slug: string) => `${server}/events/${slug}.ninjs.json`,
  }
}
