import type { IncomingMessage, ServerResponse } from 'node:http'

import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

import type { Env } from '../env'
import { dataSecurityHeaders } from '../delivery/securityHeaders'
import type { ErrorCode } from '../graphql/errorCodes'
import { exchangeOf } from '../server/exchange'
import type { Answer, Encoding } from './answer'

type Visit = { request: IncomingMessage; response: ServerResponse }
type Settings = Pick<Env, 'isProduction' | 'isSecure' | 'readerUrl' | 'cdnSeconds'>

export type AnswerWriter = ReturnType<typeof answerWriter>

/** Writes answers as Express and Apollo would, but that they may be compressed, and kept if got. */
export function answerWriter(settings: Settings) {
  const security = Object.entries(dataSecurityHeaders(settings)).flat()
  const everywhere = [...security, 'Access-Control-Allow-Origin', settings.readerUrl]
  const encodingFor = remembered(preferredEncoding)
  const typeFor = remembered(preferredType)

  /** What every answer to a request says. */
  function headers(request: IncomingMessage): string[] {
    return [...everywhere, ...(exchangeOf(request)?.header ?? [])]
  }

  function answer(kept: Answer, found: 'hit' | 'miss', { request, response }: Visit) {
    if (response.destroyed) return
    const isPosted = request.method === 'POST'
    const accepted = kept.isLong ? encodingFor(request.headers['accept-encoding']) : undefined
    const bytes = accepted && kept.encoded(accepted)
    const encoding = bytes && accepted
    const body = bytes ?? kept.body
    const head = headers(request)
    head.push('X-Stet-Cache', found)
    if (encoding) head.push('Content-Encoding', encoding)

    if (isPosted) {
      head.push('Cache-Control', 'no-store')
      head.push('Vary', kept.isLong ? 'Origin, Accept-Encoding' : 'Origin')
      head.push('Content-Type', typeFor(request.headers.accept) ?? json)
      head.push('Content-Length', String(body.length))
      response.writeHead(200, head)
      response.end(body)
      return
    }
    head.push('ETag', `"${kept.hash}${encoding ? `-${encoding}` : ''}"`)
    head.push('Cache-Control', cacheControl(settings))
    if (kept.isLong) head.push('Vary', 'Accept-Encoding')
    if (settings.cdnSeconds > 0) {
      const { surrogateKeys } = kept
      head.push('Surrogate-Key', surrogateKeys, 'Cache-Tag', surrogateKeys.replaceAll(' ', ','))
    }
    if (isKnown(kept, request.headers['if-none-match'])) {
      response.writeHead(304, head)
      response.end()
      return
    }
    head.push('Content-Type', json, 'Content-Length', String(body.length))
    response.writeHead(200, head)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  function error(status: number, code: ErrorCode, message: string, { request, response }: Visit) {
    if (response.destroyed) return
    const body = Buffer.from(`${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`)
    const head = headers(request)
    head.push('Cache-Control', 'no-store', 'Vary', 'Origin')
    if (status === 503) head.push('Retry-After', '1')
    head.push('Content-Type', json, 'Content-Length', String(body.length))
    response.writeHead(status, head)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return {
    /** Writes an answer, and whether it was kept or has just been made. */
    answer,
    /** Writes an error of the contract, which nobody keeps. */
    error,
    /** Whether whoever asks takes the type that answers have. */
    canWrite: ({ headers }: IncomingMessage) => typeFor(headers.accept) !== undefined,
  }
}

/**
 * Whoever asks Stet itself is told afresh each time, which is cheap; a CDN that is told of
 * publications purges what it keeps by its keys, and only such a one is given time.
 */
function cacheControl({ cdnSeconds }: Settings): string {
  return cdnSeconds === 0
    ? 'public, no-cache'
    : `public, max-age=0, s-maxage=${cdnSeconds}, stale-while-revalidate=${cdnSeconds}`
}

function isKnown({ hash }: Answer, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch
    .split(',')
    .some(tag => /^\s*(?:W\/)?"([\w-]{27})(?:-br|-gzip)?"\s*$/.exec(tag)?.[1] === hash)
}

const json = 'application/json; charset=utf-8'
const graphqlResponse = 'application/graphql-response+json; charset=utf-8'

function preferredType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*') return json
  const [withoutCharset] = new Negotiator({ headers: { accept } }).mediaTypes([
    'application/json',
    'application/graphql-response+json',
  ])
  if (withoutCharset === undefined) return undefined
  return withoutCharset === 'application/json' ? json : graphqlResponse
}

function preferredEncoding(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const taken = negotiator.encodings(['br', 'gzip', 'identity'])
  return (['br', 'gzip'] as const).find(encoding => taken.includes(encoding))
}

/** Headers hardly differ from one request to the next. */
function remembered<T>(read: (header: string | undefined) => T) {
  const known = new LRUCache<string, { value: T }>({ max: 200 })
  return (header: string | undefined): T => {
    const before = known.get(header ?? '')
    if (before) return before.value
    const value = read(header)
    known.set(header ?? '', { value })
    return value
  }
}
