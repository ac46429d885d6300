import { createHash, timingSafeEqual } from 'node:crypto'

import type { RequestHandler } from 'express'

/**
 * `GET /metrics`: what the server counts, in Prometheus’ text format, for whoever shows the token as
 * `Authorization: Bearer …`. Without a token in the settings there is nothing there: an address of
 * the caller’s would not do, because behind a proxy everybody comes from the same one.
 *
 * @param read gives the figures
 */
export function metricsRoute(
  token: string | undefined,
  read: () => Promise<string>,
): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store')
    if (!token) {
      response.status(404).type('text/plain').send('There are no metrics: set METRICS_TOKEN.\n')
      return
    }
    const [, shown = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
    if (!isSame(shown, token)) {
      response.set('WWW-Authenticate', 'Bearer')
      response.status(401).type('text/plain').send('Show the token of METRICS_TOKEN.\n')
      return
    }
    response.type('text/plain; version=0.0.4').send(await read())
  }
}

/** Takes as long for a token that is nearly right as for any other. */
function isSame(shown: string, token: string): boolean {
  const [one, other] = [shown, token].map(text => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
