import type { IncomingMessage } from 'node:http'

import { sessionCookie } from '../auth'
import { maxBodyBytes } from '../graphql/requestGate'

/** Whether a request says who asks, so that the answer is for nobody else. */
export function hasCredentials({ headers }: IncomingMessage): boolean {
  return (
    headers.authorization !== undefined ||
    headers['x-stet-preview'] !== undefined ||
    headers.cookie?.includes(sessionCookie) === true
  )
}

/** Whether a body is JSON of a known and bearable length, as it is. */
export function isPlainJson({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'])
  return (
    length > 0 &&
    length <= maxBodyBytes &&
    headers['content-encoding'] === undefined &&
    /^application\/json(?:; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')
  )
}
