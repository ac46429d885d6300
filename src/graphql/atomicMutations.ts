import { GraphQLError, type GraphQLSchema } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import { atomically } from '../database/atomically'
import { keepRefusal } from './refuse'

/** Signing in and out write one row each, and hashing a password must not hold the database. */
const runAlone = new Set(['authenticateUserWithPassword', 'endSession'])

/**
 * Makes every mutation one transaction, hooks and nested writes included.
 *
 * Keystone saves nested items before the item that holds them, and each item of a "many" mutation
 * by itself: a refusal half way leaves the first half. Here a mutation that answers with an error
 * has changed nothing.
 */
export function makeMutationsAtomic(schema: GraphQLSchema): GraphQLSchema {
  const mutations = schema.getMutationType()?.getFields() ?? {}
  for (const field of Object.values(mutations)) {
    const { resolve } = field
    if (!resolve || runAlone.has(field.name)) continue

    field.resolve = (root, args, context: Context, info) =>
      keepRefusal(() =>
        atomically(context, async transaction => {
          const result: unknown = await resolve(root, args, transaction, info)
          return Array.isArray(result) ? allOrNone(result) : result
        }),
      )
  }
  return schema
}

/**
 * Waits for every item of a "many" mutation. They are carried out side by side in one transaction,
 * so what goes wrong with one can upset another; the error that was meant for people is told.
 */
async function allOrNone(items: readonly unknown[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(items)
  const errors = settled.flatMap(item => (item.status === 'rejected' ? [item.reason] : []))
  if (errors.length > 0) throw errors.find(error => !isUpset(error)) ?? errors[0]
  return settled.map(item => (item as PromiseFulfilledResult<unknown>).value)
}

/** What Keystone calls the failure of a hook, and of an item created on the way. */
const upset: readonly unknown[] = ['KS_EXTENSION_ERROR', 'KS_RELATIONSHIP_ERROR']

function isUpset(error: unknown): boolean {
  if (error instanceof GraphQLError) return upset.includes(error.extensions.code)
  // Of hooks that run after an operation Keystone gathers the failures in an error without a code.
  return error instanceof Error && error.message.startsWith('An error occurred while running')
}
