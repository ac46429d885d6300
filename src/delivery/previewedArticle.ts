import type { IncomingMessage } from 'node:http'

import type { Context } from '../../generated/keystone/types'

const articles = new WeakMap<IncomingMessage, string>()

/** The id of the one article that a request may see before it is public, if it brought a token. */
export function previewedArticle({ req }: Pick<Context, 'req'>): string | undefined {
  return req && articles.get(req)
}

/** Lets a request see this article too; only `previewGate` may say so. */
export function showBeforePublic(article: string, request: IncomingMessage) {
  articles.set(request, article)
}
