import type { RequestHandler } from 'express'

import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import { longestSlug } from '../../fields/longestSlug'
import { slugPattern } from '../../fields/slugPattern'
import type { Addresses } from '../addresses'
import { forEveryone, type Told } from '../forEveryone'
import { loadPublicEvent } from '../loadPublicEvent'
import { loadPublicStory } from '../loadPublicStory'
import { loadWithdrawn } from '../loadWithdrawn'
import { articleNinjs } from './articleNinjs'
import { canceledNinjs } from './canceledNinjs'
import { eventNinjs } from './eventNinjs'

type Answering = (
  slug: string,
  context: Context<Session>,
  addresses: Addresses,
) => Promise<Told | undefined>

/**
 * `GET /articles/SLUG.ninjs.json` and `/events/SLUG.ninjs.json`: a public article or event in IPTC
 * ninjs 3.1.
 *
 * A former slug answers 301. A withdrawn article answers 410 with a ninjs item that is canceled: a
 * wire client knows by its `uri` what to kill, any other client by the status that it is gone.
 */
export function ninjsRoutes(context: Context<Session>, addresses: Addresses): RequestHandler {
  const routes = new Map(
    Object.entries({ articles: article, events: event }).map(([folder, answering]) => [
      folder,
      forEveryone(async ({ path }) => {
        const slug = slugIn(path)
        const told = slug === undefined ? undefined : await answering(slug, context, addresses)
        return told ?? nothingPublic
      }),
    ]),
  )
  return (request, response, next) => {
    const [, folder = ''] = /^\/([a-z]+)\/[^/]+\.ninjs\.json$/.exec(request.path) ?? []
    const route = routes.get(folder)
    return route ? route(request, response, next) : next()
  }
}

const nothingPublic: Told = { status: 404, sentence: 'There is nothing public at this address.' }

const article: Answering = async (slug, context, addresses) => {
  const story = await loadPublicStory({ slug }, context)
  if (story && story.slug !== slug)
    return { status: 301, location: addresses.articleNinjs(story.slug) }
  if (story) return { status: 200, json: articleNinjs(story, addresses) }
  const withdrawn = await loadWithdrawn(slug, context)
  return withdrawn && { status: 410, json: canceledNinjs(withdrawn, addresses) }
}

const event: Answering = async (slug, context, addresses) => {
  const told = await loadPublicEvent(slug, context)
  if (!told) return undefined
  if (told.slug !== slug) return { status: 301, location: addresses.eventNinjs(told.slug) }
  return { status: 200, json: eventNinjs(told, addresses) }
}

/** The slug of an address; undefined when nothing could ever have it. */
function slugIn(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ninjs\.json$/, '')
  return name.length <= longestSlug && slugPattern.test(name) ? name : undefined
}
