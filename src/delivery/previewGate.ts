import type { RequestHandler } from 'express'

import type { Context } from '../../generated/keystone/types'
import { answer } from '../graphql/requestGate'
import { previewedArticle, showBeforePublic } from './previewedArticle'
import type { Preview, PreviewTokens } from './previewToken'

const header = 'X-Stet-Preview'

const keptByNobody = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

const over =
  'This preview has ended, or its article is gone. Ask the newsroom for a new preview link.'

/**
 * Lets a request with the header `X-Stet-Preview` see one article more than readers see.
 *
 * Whoever sends it is a reader: of somebody signed in who sends it too, the session is left out. A
 * token that does not hold is refused, for the public view instead would look like an empty page.
 */
export function previewGate(tokens: PreviewTokens, context: Context): RequestHandler {
  return async (request, response, next) => {
    const token = request.get(header)
    if (token === undefined) return next()

    response.set(keptByNobody)
    const preview = tokens.read(token)
    if (!preview || !(await holds(preview, context)))
      return answer(response, 403, 'PREVIEW_EXPIRED', over)
    delete request.headers.cookie
    delete request.headers.authorization
    showBeforePublic(preview.article, request)
    next()
  }
}

/** A preview ends with its article, when that is withdrawn, and when its maker may not sign in. */
async function holds({ article, maker }: Preview, context: Context): Promise<boolean> {
  const { prisma } = context.sudo()
  const where = { id: article, status: { not: 'withdrawn' } }
  if ((await prisma.article.count({ where })) === 0) return false
  return (await prisma.user.count({ where: { id: maker, isActive: true } })) > 0
}

type Sent = {
  contextValue: Pick<Context, 'req'>
  response: { http: { headers: { set(name: string, value: string): void } } }
}

/** An Apollo plugin that has the last word on who may keep a preview's answer; Apollo sets its own. */
export const keepNoPreview = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { http } }: Sent) {
        if (previewedArticle(contextValue) === undefined) return
        for (const [name, value] of Object.entries(keptByNobody)) http.headers.set(name, value)
      },
    }
  },
}
