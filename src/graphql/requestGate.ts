import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { GraphQLSchema } from 'graphql'

import { type ErrorCode, errorCodes } from './errorCodes'
import { createQueryLimits, type LimitedRequest } from './limits'
import { usesCursor } from './usesCursor'

/** Enough for a long article's body with its markup, far less than would hurt. */
export const maxBodyBytes = 2 * 1024 * 1024

/**
 * What a request must be before anything else looks at it: JSON, of a bearable size, and a query
 * within the limits. It runs before the session is read and before any SQL.
 *
 * @param further what else looks at a request that is; whatever fails here is answered as JSON
 */
export function requestGate(
  schema: GraphQLSchema,
  ...further: RequestHandler[]
): (RequestHandler | ErrorRequestHandler)[] {
  const refusalOf = createRequestCheck(schema)

  const checkQuery: RequestHandler = (request, response, next) => {
    const sent: unknown = request.method === 'GET' ? queryString(request) : request.body
    if (Array.isArray(sent))
      return answer(response, 400, 'BAD_REQUEST', 'Send one query at a time.')

    const { query, variables, operationName } = asParameters(sent)
    if (typeof query !== 'string') return next() // Apollo says what is missing

    const refusal = refusalOf({ query, variables, operationName })
    if (refusal) return answer(response, 400, refusal.code, refusal.message)
    next()
  }

  return [onlyJson, express.json({ limit: maxBodyBytes }), checkQuery, ...further, unreadable]
}

type Refusal = { code: ErrorCode; message: string }

/** Makes the check of a request with a query, which tells why it is refused if it is. */
export function createRequestCheck(
  schema: GraphQLSchema,
): (request: LimitedRequest) => Refusal | null {
  const exceededLimit = createQueryLimits(schema)
  return request => {
    const { query, operationName, variables } = request
    const violation = exceededLimit(request)
    if (violation) return violation
    // Keystone 8.1 lets a cursor tell whether a hidden item exists (mended in 8.2).
    return usesCursor(query, operationName, variables)
      ? { code: 'FORBIDDEN', message: 'cursor: not offered; page with take and skip.' }
      : null
  }
}

const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'OPTIONS') return next()
  if (request.method !== 'POST') return answer(response, 405, 'BAD_REQUEST', 'Use POST or GET.')
  if (request.is('application/json')) return next()
  answer(response, 415, 'BAD_REQUEST', 'Send the query as JSON (Content-Type: application/json).')
}

/** express.json's own errors are pages of HTML; a client of an API reads JSON. */
const unreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  const status = error.status ?? 500
  if (status === 413) {
    const limit = `The request may be at most ${maxBodyBytes} bytes long.`
    answer(response, status, 'PAYLOAD_TOO_LARGE', limit)
  } else if (status < 500) {
    answer(response, status, 'BAD_REQUEST', 'The request body is not readable JSON.')
  } else {
    console.error(error)
    answer(response, status, 'INTERNAL_ERROR', errorCodes.INTERNAL_ERROR)
  }
}

/** Answers a request that goes no further with an error of the contract. */
export function answer(response: Response, status: number, code: ErrorCode, message: string) {
  response.status(status).json({ errors: [{ message, extensions: { code } }] })
}

/**
 * The query string as Apollo reads it. Express's own reading stops at a thousand parameters, and
 * what the gate does not see it cannot refuse.
 */
function queryString({ originalUrl }: Request): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(originalUrl.split('?').slice(1).join('?')))
}

type Parameters = { query?: unknown; variables?: unknown; operationName?: string }

function asParameters(sent: unknown): Parameters {
  if (typeof sent !== 'object' || sent === null) return {}
  const { query, variables, operationName }: Record<string, unknown> = { ...sent }
  return {
    query,
    variables: typeof variables === 'string' ? parsed(variables) : variables,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined // Apollo answers with what is wrong
  }
}

/** Refuses file uploads on every path: nothing takes files, and Keystone's parser would store them. */
export const refuseUploads: RequestHandler = (request: Request, response, next) => {
  if (!request.is('multipart/*')) return next()
  answer(response, 415, 'BAD_REQUEST', 'Files are not taken here.')
}
