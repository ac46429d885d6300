import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { type ErrorCode, errorCodes } from '../graphql/errorCodes'
import { createRequestCheck } from '../graphql/requestGate'
import type { FrontHandler } from '../server/inFront'
import { exchangeOf } from '../server/exchange'
import { readBody } from '../server/readBody'
import { NoTurn, type ReadersTurns } from '../server/readersTurns'
import { replayed } from '../server/replayed'
import type { Answer } from './answer'
import { AnswerCache, NeverSettled } from './answerCache'
import { canonicalJson } from './canonicalJson'
import { type KnownQuestion, KnownQuestions } from './knownQuestions'
import { makeAnswer, Unfit } from './makeAnswer'
import type { PersistedQueries } from './persistedQueries'
import type { PublicChanges } from './publicChanges'
import { hashOf, type QueryDocument, QueryDocuments, runsQuery } from './queryDocuments'
import { hasCredentials, isPlainJson } from './readersRequest'
import { type Question, readQuestion, readQueryString, parsed } from './readQuestion'
import type { AnswerWriter } from './answerWriter'

type Visit = {
  request: IncomingMessage
  response: ServerResponse
  /** The text of the question, as it came. */
  sent: string
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
  const questions = new KnownQuestions()
  const readers = context.withSession(undefined)
  const cache = new AnswerCache(changes, cacheBytes)

  /** A refusal is Express's to make, but it knows no persisted queries. */
  function refuse(code: ErrorCode, message: string, asked: Question, visit: Visit) {
    if (asked.hash === undefined) visit.passOn()
    else write.error(400, code, message, visit)
  }

  function read(asked: Question, visit: Visit): void {
    const query = asked.query ?? (asked.hash && persisted.get(asked.hash))
    if (query === undefined || query === '') {
      if (asked.hash === undefined) return visit.passOn()
      return write.error(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', visit)
    }
    if (asked.hash !== undefined && asked.query !== undefined && hashOf(query) !== asked.hash) {
      const message = 'extensions.persistedQuery: sha256Hash is not the SHA-256 of the query.'
      return write.error(400, 'BAD_REQUEST', message, visit)
    }
    const refusal = refusalOf({ ...asked, query })
    if (refusal) return refuse(refusal.code, refusal.message, asked, visit)
    const document = documents.read(query)
    if (!document || !runsQuery(document, asked.operationName))
      return refuse('GRAPHQL_VALIDATION_FAILED', unfitDocument, asked, visit)
    const known = { asked, query, document, key: keyOf(document, asked) }
    questions.keep(visit.sent, known)
    answer(known, visit)
  }

  function answer(known: KnownQuestion, visit: Visit): void {
    const { asked, query } = known
    if (asked.hash !== undefined) persisted.keep(asked.hash, query)
    const refreshing = cache.refreshThisTurn()
    if (refreshing) void refreshing.then(() => find(known, visit), visit.passOn)
    else find(known, visit)
  }

  function find(known: KnownQuestion, visit: Visit): void {
    const kept = cache.get(known.key)
    if (kept) give(kept, 'hit', known, visit)
    else void make(known, visit)
  }

  async function make(known: KnownQuestion, visit: Visit) {
    const { asked, document, key } = known
    const { request, response, passOn } = visit
    try {
      const making = () => makeAnswer(document, asked, readers)
      const inTurn = turns ? () => turns.take(request, making) : making
      give(await cache.make(key, inTurn), 'miss', known, visit)
    } catch (error) {
      if (error instanceof Unfit) refuse('BAD_USER_INPUT', unfitVariables, asked, visit)
      // Whoever had begun with the same may have been sent away, or have gone; then it is begun anew.
      else if (error instanceof NoTurn && error.request !== request) await make(known, visit)
      else if (error instanceof NoTurn) turns?.refuse(request, response)
      else if (error instanceof NeverSettled) write.error(503, 'BUSY', errorCodes.BUSY, visit)
      else if (!response.destroyed) {
        console.error('A reader was not answered in front of Express.', error)
        passOn()
      }
    }
  }

  function give(answer: Answer, cache: 'hit' | 'miss', known: KnownQuestion, visit: Visit) {
    const exchange = exchangeOf(visit.request)
    if (exchange) {
      exchange.cache = cache
      exchange.operation = known.asked.operationName ?? known.document.name
    }
    write.answer(answer, cache, visit)
  }

  /**
   * Answers what was sent, if it is for us to answer. Nothing that a request holds may end the server.
   *
   * @param parse reads a question that is not known by its text
   * @returns whether it was
   */
  function answerSafely(visit: Visit, parse: () => Question | undefined): boolean {
    try {
      const known = questions.get(visit.sent)
      const asked = known ? undefined : parse()
      if (known) answer(known, visit)
      else if (asked) read(asked, visit)
      else return false
    } catch (error) {
      console.error('A reader was not answered in front of Express.', error)
      visit.passOn()
    }
    return true
  }

  function post(request: IncomingMessage, response: ServerResponse, passOn: PassOn) {
    readBody(request, body => {
      const passBodyOn = () => passOn(replayed(request, body))
      const visit = { request, response, sent: body.toString('latin1'), passOn: passBodyOn }
      if (!answerSafely(visit, () => readQuestion(parsed(body.toString())))) passBodyOn()
    })
  }

  return (request, response, passOn) => {
    const { url = '' } = request
    const end = url.indexOf('?')
    if ((end < 0 ? url : url.slice(0, end)) !== path || hasCredentials(request)) return false
    if (request.method === 'POST' && isPlainJson(request) && write.canWrite(request)) {
      post(request, response, passOn)
      return true
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const sent = end < 0 ? '' : url.slice(end)
    return answerSafely({ request, response, sent, passOn: () => passOn(request) }, () => {
      const asked = readQueryString(sent.slice(1))
      return asked?.hash === undefined ? undefined : asked
    })
  }
}

type PassOn = Parameters<FrontHandler>[2]

const unfitDocument = 'The persisted query is no query that fits the schema.'
const unfitVariables = 'The variables do not fit the persisted query.'

const keyOf = ({ hash }: QueryDocument, { operationName = '', variables }: Question) =>
  `${hash} ${operationName} ${variables ? canonicalJson(variables) : ''}`
