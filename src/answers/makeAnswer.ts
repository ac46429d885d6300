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
 * @param readers a context without a session. Each answer has a copy of it, for what is read together
 *   with others; to have Keystone build one anew takes 75 kB, more than most answers otherwise do.
 * @throws Unfit when nothing was read
 */
export async function makeAnswer(
  { document }: QueryDocument,
  { variables, operationName }: Question,
  readers: Context<Session>,
): Promise<Made> {
  const [executed, dependencies] = noteDependencies(() =>
    execute({
      schema: readers.graphql.schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: { ...readers },
    }),
  )
  const result: ExecutionResult = await executed
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
