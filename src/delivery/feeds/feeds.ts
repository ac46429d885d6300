import { type RequestHandler, Router } from 'express'

import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import type { Env } from '../../env'
import { addressesFor } from '../addresses'
import { forEveryone } from '../forEveryone'
import { atom } from './atom'
import { jsonFeed } from './jsonFeed'
import { loadFeed } from './loadFeed'
import { rss } from './rss'

const formats = [
  { file: 'rss.xml', type: 'application/rss+xml', write: rss },
  { file: 'atom.xml', type: 'application/atom+xml', write: atom },
  { file: 'feed.json', type: 'application/feed+json', write: jsonFeed },
] as const

/** `/feeds/rss.xml`, `/feeds/atom.xml` and `/feeds/feed.json`, of one `?section=` or of all. */
export function feeds(context: Context<Session>, env: Env): RequestHandler {
  const addresses = addressesFor(env)
  const router = Router({ caseSensitive: true, strict: true })
  for (const { file, type, write } of formats)
    router.all(
      `/feeds/${file}`,
      forEveryone(async ({ query }) => {
        const section: unknown = query.section ?? ''
        if (typeof section !== 'string')
          return { status: 400, sentence: 'Ask for one section at a time.' }
        const feed = await loadFeed(section, env.publicationName, addresses, context)
        return { type, body: write(feed) }
      }),
    )
  return router
}
