import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import { type Session, sessionCookie } from '../auth'
import { type ErrorCode, errorCodes } from '../graphql/errorCodes'
import { createRequestCheck, maxBodyBytes } from '../graphql/requestGate'
import type { FrontHandler } from '../server/inFront'
import { exchangeOf } from '../server/exchange'
import { readBody } from '../server/readBody'
import { type ReadersTurns, TooMuchToDo } from '../server/readersTurns'
import { replayed } from '../server/replayed'
import type { Answer } from './answer'
import { AnswerCache, NeverSettled } from './answerCache'
import { canonicalJson } from './canonicalJson'
import { makeAnswer, Unfit } from './makeAnswer'
import type { PersistedQueries } from './persistedQueries'
import type { PublicChanges } from './publicChanges'
import { hashOf, type QueryDocument, QueryDocuments, runsQuery } from './queryDocuments'
import { type Question, readQuestion, readQueryString, parsed } from './readQuestion'
import type { AnswerWriter } from './answerWriter'

type Visit = {
  request: IncomingMessage
  response: ServerResponse
  /** Has Express answer, when an answer is not for us to give. */
  passOn: () => void
}

/**
 * Answers readers' queries, in front of Express: whatever comes with credentials, changes something,
 * asks about the schema or is refused goes on to Express, and so every refusal is made in one place.
 * What is answered here is what Express and Apollo would answer.
 *
 * A query by GET must be a persisted one (https://www.apollographql.com/docs/apollo-server/performance/apq).
 */
export function readersEndpoint({
  path,
  context,
  changes,
  cacheBytes,
  persisted,
  write,
  turns,
}: {
  path: string
  context: Context<Session>
  changes: PublicChanges
  cacheBytes: number
  persisted: PersistedQueries
  write: AnswerWriter
  /** How work waits for its turn; without them it is begun at once. */
  turns: ReadersTurns | undefined
}): FrontHandler {
  const { schema } = context.graphql
  const refusalOf = createRequestCheck(schema)
  const documents = new QueryDocuments(schema)
  const cache = new AnswerCache(changes, cacheBytes)

  /** A refusal is Express's to make, but it knows no persisted queries. */
  function refuse(code: ErrorCode, message: string, asked: Question, visit: Visit) {
    if (asked.hash === undefined) visit.passOn()
    else write.error(400, code, message, visit)
  }

  function answerQuestion(asked: Question, visit: Visit): void {
    const query = asked.query ?? (asked.hash && persisted.get(asked.hash))
    if (query === undefined || query === '') {
      if (asked.hash === undefined) return visit.passOn()
      return write.error(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', visit)
    }
    if (asked.hash !== undefined && asked.query !== undefined && hashOf(query) !== asked.hash) {
      const message = 'extensions.persistedQuery: sha256Hash is not the SHA-256 of the query.'
      return write.error(400, 'BAD_REQUEST', message, visit)
    }
    const refreshing = cache.refresh()
    if (refreshing) void refreshing.then(() => find(query, asked, visit), visit.passOn)
    else find(query, asked, visit)
  }

  function find(query: string, asked: Question, visit: Visit): void {
    const document = documents.known(query)
    const key = document && keyUnlessDeep(document, asked)
    const kept = key === undefined ? undefined : cache.get(key)
    if (!kept) return void make(query, asked, visit)
    if (asked.hash !== undefined) persisted.keep(asked.hash, query)
    give(kept, 'hit', nameIn(document, asked), visit)
  }

  function give(
    answer: Answer,
    cache: 'hit' | 'miss',
    operation: string | undefined,
    visit: Visit,
  ) {
    const exchange = exchangeOf(visit.request)
    if (exchange) Object.assign(exchange, { cache, operation })
    write.answer(answer, cache, visit)
  }

  /** Nothing that a request holds may end the server. */
  function answerSafely(asked: Question, visit: Visit) {
    try {
      answerQuestion(asked, visit)
    } catch (error) {
      console.error('A reader was not answered in front of Express.', error)
      visit.passOn()
    }
  }

  async function make(query: string, asked: Question, visit: Visit) {
    const { request, response, passOn } = visit
    try {
      const refusal = refusalOf({ ...asked, query })
      if (refusal) return refuse(refusal.code, refusal.message, asked, visit)
      const document = documents.read(query)
      if (!document || !runsQuery(document, asked.operationName))
        return refuse('GRAPHQL_VALIDATION_FAILED', unfitDocument, asked, visit)
      if (asked.hash !== undefined) persisted.keep(asked.hash, query)
      const making = () => makeAnswer(document, asked, { request, response, context })
      const inTurn = turns ? () => turns.take(request, making) : making
      const made = await cache.make(keyOf(document, asked), inTurn)
      give(made, 'miss', nameIn(document, asked), visit)
    } catch (error) {
      if (error instanceof Unfit) refuse('BAD_USER_INPUT', unfitVariables, asked, visit)
      else if (error instanceof TooMuchToDo) turns?.refuse(request, response)
      else if (error instanceof NeverSettled) write.error(503, 'BUSY', errorCodes.BUSY, visit)
      else {
        console.error('A reader was not answered in front of Express.', error)
        passOn()
      }
    }
  }

  function post(visit: Visit, passOn: (request: IncomingMessage) => void) {
    readBody(visit.request, body => {
      const passBodyOn = () => passOn(replayed(visit.request, body))
      const asked = readQuestion(parsed(body.toString()))
      if (asked) answerSafely(asked, { ...visit, passOn: passBodyOn })
      else passBodyOn()
    })
  }

  return (request, response, passOn) => {
    const { url = '' } = request
    const end = url.indexOf('?')
    if ((end < 0 ? url : url.slice(0, end)) !== path || hasCredentials(request)) return false
    const visit = { request, response, passOn: () => passOn(request) }
    if (request.method === 'POST' && isPlainJson(request) && write.canWrite(request)) {
      post(visit, passOn)
      return true
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const asked = readQueryString(end < 0 ? '' : url.slice(end + 1))
    if (asked?.hash === undefined) return false
    answerSafely(asked, visit)
    return true
  }
}

const unfitDocument = 'The persisted query is no query that fits the schema.'
const unfitVariables = 'The variables do not fit the persisted query.'

const keyOf = ({ hash }: QueryDocument, { operationName = '', variables }: Question) =>
  `${hash} ${operationName} ${variables ? canonicalJson(variables) : ''}`

const nameIn = (document: QueryDocument | undefined, { operationName }: Question) =>
  operationName ?? document?.name

/** What is nested so deeply that it cannot be written is refused when its limits are looked at. */
function keyUnlessDeep(document: QueryDocument, asked: Question): string | undefined {
  try {
    return keyOf(document, asked)
  } catch {
    return undefined
  }
}

function hasCredentials({ headers }: IncomingMessage): boolean {
  return (
    headers.authorization !== undefined ||
    headers['x-stet-preview'] !== undefined ||
    headers.cookie?.includes(sessionCookie) === true
  )
}

/** Whether a body is JSON of a known and bearable length, as it is. */
function isPlainJson({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'])
  return (
    length > 0 &&
    length <= maxBodyBytes &&
    headers['content-encoding'] === undefined &&
    /^application\/json(?:; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')
  )
}
