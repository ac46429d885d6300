import { type RequestHandler, Router } from 'express'

import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import type { Env } from '../../env'
import { addressesFor } from '../addresses'
import { forEveryone, type Told } from '../forEveryone'
import { newsSitemap } from './newsSitemap'
import { addressesAtMost, sitemap, sitemapPart } from './sitemap'

const xml = (body: string | AsyncIterable<string>): Told => ({ type: 'application/xml', body })

/** `/sitemap.xml`, the parts it may name, and `/sitemap-news.xml`. */
export function sitemaps(
  context: Context<Session>,
  env: Env,
  limit = addressesAtMost,
): RequestHandler {
  const addresses = addressesFor(env)
  const router = Router({ caseSensitive: true, strict: true })
  router.all(
    '/sitemap.xml',
    forEveryone(async () => xml(await sitemap(addresses, context, limit))),
  )
  router.all(
    '/sitemaps/:part',
    forEveryone(async ({ params }) => {
      const part = await sitemapPart(String(params.part), addresses, context, limit)
      return part ? xml(part) : { status: 404, sentence: 'There is no such sitemap.' }
    }),
  )
  router.all(
    '/sitemap-news.xml',
    forEveryone(async () => xml(await newsSitemap(env.publicationName, addresses, context))),
  )
  return router
}
