import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Request, RequestHandler, Response } from 'express'

/**
 * What an address tells: a whole text or one that is made while it is sent, JSON, where it is now, or
 * why there is nothing to be told.
 */
export type Told =
  | { type: string; body: string | AsyncIterable<string> }
  | { status: 200 | 410; json: object }
  | { status: 301; location: string }
  | { status: 400 | 404 | 500 | 501; sentence: string }

/**
 * An address that tells everyone the same, whatever cookie comes along: for reading only, and by
 * scripts of any site too.
 *
 * A copy may be kept, but is asked about each time: what was published is seen at once, and what was
 * withdrawn is gone at once. A whole text has an ETag of its bytes, and who has them already is
 * answered 304. There is no Last-Modified: no date says when an article was withdrawn, or when its
 * embargo was over.
 */
export function forEveryone(tell: (request: Request) => Promise<Told>): RequestHandler {
  return async (request, response) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, no-cache' })
    response.removeHeader('Vary')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.set('Allow', 'GET, HEAD')
      return sendSentence(response, 405, 'Use GET or HEAD.')
    }
    const told = await tell(request).catch((error: unknown): Told => {
      console.error(error)
      return { status: 500, sentence: 'Something went wrong on the server; try again later.' }
    })
    if ('sentence' in told) return sendSentence(response, told.status, told.sentence)
    if ('location' in told) return response.redirect(told.status, told.location)
    if ('json' in told) {
      response.status(told.status).json(told.json)
      return
    }
    response.set('Content-Type', `${told.type}; charset=utf-8`)
    if (typeof told.body === 'string') response.send(told.body)
    else if (request.method === 'HEAD') response.end()
    else await sendPieces(told.body, response)
  }
}

function sendSentence(response: Response, status: number, sentence: string) {
  response.status(status).type('text/plain').send(`${sentence}\n`)
}

async function sendPieces(body: AsyncIterable<string>, response: Response) {
  try {
    await pipeline(Readable.from(body), response)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === goneBeforeTheEnd
    if (!isGone) throw error
  }
}

/** What Node calls it when whoever asked does not wait for the end. */
const goneBeforeTheEnd = 'ERR_STREAM_PREMATURE_CLOSE'
