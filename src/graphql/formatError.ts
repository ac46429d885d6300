import { randomBytes } from 'node:crypto'

import { inspect } from 'node:util'

import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import { isBusy } from '../database/isBusy'
import { isOutcomeUnknown } from '../database/outcomeUnknown'
import { type ErrorCode, errorCodes } from './errorCodes'

/** What Keystone and Apollo call it, and what our contract calls it. */
const renamed: Record<string, ErrorCode> = {
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
  KS_USER_INPUT_ERROR: 'BAD_USER_INPUT',
  KS_ACCESS_DENIED: 'FORBIDDEN',
  KS_VALIDATION_FAILURE: 'VALIDATION_FAILED',
  KS_LIMITS_EXCEEDED: 'QUERY_TOO_COMPLEX',
  KS_RESOLVER_ERROR: 'VALIDATION_FAILED',
  KS_RELATIONSHIP_ERROR: 'VALIDATION_FAILED',
}

/** Keystone's errors that repeat, in their message, whatever was thrown inside. */
const quotesOthers = new Set(['KS_RESOLVER_ERROR', 'KS_RELATIONSHIP_ERROR'])

/** A refused value may be repeated in a message, and may be as long as a request. */
const longestMessage = 1_000
const longestLogEntry = 4_000

/**
 * The last thing that happens to an error: it gets one code of the closed list, keeps a message
 * only when that message was written for the person who asked, and loses everything internal.
 *
 * What nobody foresaw is answered with a reference, and logged under it.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { code, message } = describe(formatted, error)
  const { path, locations } = formatted
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code },
  }
}

function describe(
  formatted: GraphQLFormattedError,
  error: unknown,
): { code: ErrorCode; message: string } {
  const original = error instanceof GraphQLError ? error.originalError : undefined
  const databaseError = describeDatabaseError(original ?? error)
  if (databaseError) return databaseError

  // Keystone's admin metadata throws this as a bare error to whoever may not use the admin UI.
  if (formatted.message === 'Access denied') return { code: 'FORBIDDEN', message: 'Access denied' }

  // Keystone reads the length of what a client left null.
  if (formatted.message.startsWith("Cannot read properties of null (reading 'map')"))
    return { code: 'BAD_USER_INPUT', message: 'AND, OR and NOT take a list, not null' }

  const given = String(formatted.extensions?.code)
  const code = given in errorCodes ? (given as ErrorCode) : renamed[given]
  if (!code || code === 'INTERNAL_ERROR') return unforeseen(error)
  if (quotesOthers.has(given)) {
    const taken = /Unique constraint failed on the fields: \(`?([^`)]+)`?\)/.exec(formatted.message)
    if (taken?.[1]) return notUnique(taken[1])
    if (!partsOf(error).every(isForPeople)) return unforeseen(error)
  }

  if (formatted.extensions?.validationErrorCode === 'INTROSPECTION_DISABLED')
    return { code, message: 'The schema is not told here; read schema.graphql instead' }
  const message = withoutSuggestions(formatted.message).replace(/^Input error: /, '')
  return { code, message: message.slice(0, longestMessage) }
}

/** What Keystone put together in one error, each as it was thrown. */
function partsOf(error: unknown): string[] {
  const debug = error instanceof GraphQLError ? error.extensions.debug : undefined
  return Array.isArray(debug) ? debug.map(part => String(part.message)) : ['unknown']
}

const gathers = /^An error occurred while resolving (input|relationship) fields\.$/
const written = /^(Access denied|Input error): /
const validation = /^You provided invalid data for this operation\./

/** Whether a message was written for the person who asked; what our own mistakes say was not. */
function isForPeople(message: string): boolean {
  for (const part of message.split(/\n {2}- [\w.]+: /)) {
    if (validation.test(part)) return true // and so are the parts of it, which follow
    if (!gathers.test(part) && !written.test(part)) return false
  }
  return true
}

type DatabaseError = Error & {
  code?: string
  meta?: { target?: unknown; driverAdapterError?: { cause?: { constraint?: Constraint } } }
}
type Constraint = { fields?: readonly string[] }

function describeDatabaseError(error: unknown): ReturnType<typeof describe> | undefined {
  if (isOutcomeUnknown(error))
    return { code: 'OUTCOME_UNKNOWN', message: errorCodes.OUTCOME_UNKNOWN }
  if (!(error instanceof Error) || !error.name.startsWith('Prisma')) return undefined
  const { code, meta }: DatabaseError = error

  if (code === 'P2002') {
    const fields = meta?.driverAdapterError?.cause?.constraint?.fields ?? meta?.target
    return notUnique(Array.isArray(fields) ? fields.map(String).join(', ') : 'this value')
  }
  // A value of a filter that no field of its kind can have, null most of all.
  if (error.name === 'PrismaClientValidationError')
    return { code: 'BAD_USER_INPUT', message: 'A value does not fit the field it is compared with' }
  if (code === 'P2025') return { code: 'BAD_USER_INPUT', message: 'An item is named twice' }
  if (code === 'P2029') return { code: 'QUERY_TOO_COMPLEX', message: 'Pass fewer values at a time' }
  if (isBusy(error)) return { code: 'BUSY', message: errorCodes.BUSY }
  return unforeseen(error)
}

function notUnique(field: string): ReturnType<typeof describe> {
  return { code: 'NOT_UNIQUE', message: `${field}: another item already has it; choose another` }
}

/** "Did you mean …?" would list the names that production does not publish. */
function withoutSuggestions(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '')
}

function unforeseen(error: unknown): { code: ErrorCode; message: string } {
  const reference = randomBytes(4).toString('hex')
  console.error(`[${reference}]`, inspect(error).slice(0, longestLogEntry))
  return {
    code: 'INTERNAL_ERROR',
    message: `${errorCodes.INTERNAL_ERROR} Tell the people who run it this reference: ${reference}.`,
  }
}
