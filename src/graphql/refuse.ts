import { AsyncLocalStorage } from 'node:async_hooks'

import { GraphQLError } from 'graphql'

import type { ErrorCode } from './errorCodes'

const refusals = new AsyncLocalStorage<{ error?: GraphQLError }>()

/**
 * Refuses a write from inside a hook, with a code a client can act on and a sentence a person can.
 *
 * Keystone wraps what a hook throws and loses its code; `keepRefusal` hands the original on.
 */
export function refuse(code: ErrorCode, message: string): never {
  const error = new GraphQLError(message, { extensions: { code } })
  const kept = refusals.getStore()
  if (kept) kept.error ??= error
  throw error
}

/** Runs a mutation and, if one of its hooks refused, throws that refusal as it was made. */
export async function keepRefusal<T>(mutation: () => Promise<T>): Promise<T> {
  const kept: { error?: GraphQLError } = {}
  try {
    return await refusals.run(kept, mutation)
  } catch (error) {
    throw kept.error ?? error
  }
}
