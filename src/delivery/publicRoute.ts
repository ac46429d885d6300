import type { Request, RequestHandler } from 'express'

/** What an address answers: JSON, or the address where it is now. */
export type PublicAnswer =
  { status: 200 | 400 | 410 | 501; json: object } | { status: 301; location: string }

const notFound = { error: 'There is nothing public at this address.' }

/**
 * An address that anybody may read from any page: GET and HEAD, JSON, the same for everybody.
 *
 * It takes no notice of cookies, and what there is nothing to be told of answers byte for byte as
 * what never was. A copy may be kept, but is asked about each time (ETag): what was published is
 * seen at once, and what was withdrawn is gone at once.
 *
 * @param answer what to say; undefined when there is nothing public
 */
export function publicRoute(
  answer: (request: Request) => Promise<PublicAnswer | undefined>,
): RequestHandler {
  return async (request, response) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, no-cache' })
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.status(405).set('Allow', 'GET, HEAD')
      response.json({ error: 'This address can only be read: use GET or HEAD.' })
      return
    }
    const found = await answer(request).catch((error: unknown) => {
      console.error(error)
      return 'failed' as const
    })
    if (found === 'failed') {
      response.status(500).set('Cache-Control', 'no-store')
      response.json({ error: 'Something went wrong on the server; try again later.' })
    } else if (!found) response.status(404).json(notFound)
    else if (found.status === 301) response.redirect(301, found.location)
    else response.status(found.status).json(found.json)
  }
}
