import type { RequestHandler } from 'express'

import type { Context } from '../../../generated/keystone/types'
import type { Session } from '../../auth'
import { slugPattern } from '../../fields/slugPattern'
import type { Addresses } from '../addresses'
import { forEveryone } from '../forEveryone'
import { loadPublicQuote } from '../loadPublicQuote'
import { loadPublicStory } from '../loadPublicStory'
import { linkEmbed } from './linkEmbed'
import type { OEmbed, Room } from './oEmbed'
import { quoteEmbed } from './quoteEmbed'
import { readOEmbedRequest } from './readOEmbedRequest'

/**
 * `GET /oembed?url=…`: how to embed a page of the frontend (https://oembed.com). A quote’s is rich, an
 * article’s a link; every other address, ours or not, answers 404.
 */
export function oembedRoute(context: Context<Session>, addresses: Addresses): RequestHandler {
  return forEveryone(async ({ query }) => {
    const asked = readOEmbedRequest(query)
    if ('refusal' in asked) return { status: asked.status, sentence: asked.refusal }
    const embed = await embedOf(asked.url, asked.room, context, addresses)
    return embed
      ? { status: 200, json: embed }
      : { status: 404, sentence: 'There is nothing public to embed at this address.' }
  })
}

async function embedOf(
  url: string,
  room: Room,
  context: Context<Session>,
  addresses: Addresses,
): Promise<OEmbed | undefined> {
  const page = pageOf(url, addresses)
  if (page?.folder === 'quotes') {
    const quote = await loadPublicQuote(page.slug, context)
    return quote && quoteEmbed(quote, room, addresses)
  }
  if (page?.folder === 'articles') {
    const story = await loadPublicStory({ slug: page.slug }, context)
    return (
      story &&
      linkEmbed({ title: story.headline, author_name: story.byline || undefined }, addresses)
    )
  }
  return undefined
}

/** The page of the frontend that an address leads to; its query and fragment do not count. */
function pageOf(address: string, { reader }: Addresses) {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.origin !== reader) return undefined
  const [, folder, slug = ''] = /^\/(articles|quotes)\/([^/]+)\/?$/.exec(url.pathname) ?? []
  return slugPattern.test(slug) ? { folder, slug } : undefined
}
