import type { IncomingMessage, ServerResponse } from 'node:http'

import { execute, type ExecutionResult, type GraphQLError } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { formatError } from '../graphql/formatError'
import { Answer } from './answer'
import type { Made } from './answerCache'
import { noteDependencies } from './dependencies'
import type { QueryDocument } from './queryDocuments'
import type { Question } from './readQuestion'

/** A query that is not carried out: its variables do not fit it. */
export class Unfit extends Error {
  override name = 'Unfit'
}

/**
 * Carries out a query for a reader, and writes the answer as Apollo does.
 *
 * @throws Unfit when nothing was read
 */
export async function makeAnswer(
  { document }: QueryDocument,
  { variables, operationName }: Question,
  asked: { request: IncomingMessage; response: ServerResponse; context: Context<Session> },
): Promise<Made> {
  const { request, response, context } = asked
  const dependencies = noteDependencies(request)
  const result: ExecutionResult = await execute({
    schema: context.graphql.schema,
    document,
    variableValues: variables,
    operationName,
    contextValue: await context.withRequest(request, response),
  })
  if (!('data' in result)) throw new Unfit()

  const errors = result.errors?.map(formatted)
  const text = `${JSON.stringify({ ...(errors && { errors }), data: result.data })}\n`
  const tags = dependencies.isOpen ? undefined : dependencies.tags
  const answer = new Answer(Buffer.from(text), tags)
  return { answer, tags, isLasting: errors === undefined }
}

function formatted(error: GraphQLError) {
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions
  const extensions = { ...error.extensions, code }
  return formatError({ ...error.toJSON(), extensions }, error)
}
