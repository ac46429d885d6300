import http from 'node:http'
import https from 'node:https'

import { checkedLookup, RefusedAddress } from './checkedLookup'
import { type DestinationPolicy, destinationProblem } from './destination'

/** How long a receiver may take to answer, in milliseconds. */
export const patience = 10_000

/** How much of an answer is taken, in bytes; nothing of it is kept. */
const longestAnswer = 16_384

/** The status a receiver answered with, or why there was no answer, in a few words. */
export type Answer = { status: number } | { problem: string }

type Message = { url: string; headers: Readonly<Record<string, string>>; body: string }

/**
 * Sends a message once. Redirects are not followed: they would lead where nobody has looked.
 *
 * @param over ends the attempt
 */
export async function post(
  { url, headers, body }: Message,
  policy: DestinationPolicy,
  over: AbortSignal,
): Promise<Answer> {
  const refused = destinationProblem(url, policy)
  if (refused) return { problem: refused }
  const signal = AbortSignal.any([over, AbortSignal.timeout(patience)])
  const { request } = url.startsWith('https:') ? https : http

  return new Promise(resolve => {
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false, // a connection of its own, to an address looked up for it
      lookup: checkedLookup(policy),
      signal,
    })
    sending.on('response', response => {
      let taken = 0
      response.on('data', (part: Buffer) => {
        taken += part.length
        if (taken > longestAnswer) response.destroy()
      })
      response.on('error', () => {}) // all that counts has been received
      resolve({ status: response.statusCode ?? 0 })
    })
    sending.on('error', error => resolve({ problem: inWords(error) }))
    sending.end(body)
  })
}

const words: Readonly<Record<string, string>> = {
  ABORT_ERR: `no answer within ${patience / 1_000} seconds`,
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed before there was an answer',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s name could not be looked up',
  ETIMEDOUT: 'the host cannot be reached',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
}

/** Why an attempt failed, for admins: nothing that a receiver could have written. */
function inWords(error: Error): string {
  if (error instanceof RefusedAddress) return 'the host’s name leads into a private network'
  const code = 'code' in error ? String(error.code) : ''
  const isAboutTrust = /CERT|TLS|SSL/.test(code)
  return words[code] ?? (isAboutTrust ? 'its certificate is not valid' : 'the connection failed')
}
