import type { Metadata } from 'next/types'

import { publicAddresses } from '../stet/addresses'

type Page = {
  title: string
  description?: string | null
  /** Its path on this site. */
  path: string
  type?: 'website' | 'article' | 'profile'
  publishedTime?: string | null
  modifiedTime?: string | null
  /** What else a machine may take instead of the page: addresses by media type. */
  instead?: Record<string, string>
}

/** What the head of a page says to machines: its one address, its feeds, how to show a link to it. */
export function pageMetadata(page: Page): Metadata {
  const { title, path, type = 'website', publishedTime, modifiedTime, instead } = page
  const { reader, server } = publicAddresses()
  const description = page.description || undefined
  const address = `${reader}${path}`
  return {
    title,
    description,
    alternates: {
      canonical: address,
      types: {
        'application/rss+xml': `${server}/feeds/rss.xml`,
        'application/atom+xml': `${server}/feeds/atom.xml`,
        'application/feed+json': `${server}/feeds/feed.json`,
        ...instead,
      },
    },
    openGraph: {
      siteName: 'Stet',
      title,
      description,
      url: address,
      ...(type === 'article'
        ? {
            type,
            publishedTime: publishedTime ?? undefined,
            modifiedTime: modifiedTime ?? undefined,
          }
        : { type }),
    },
  }
}
