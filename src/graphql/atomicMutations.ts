import type { GraphQLSchema } from 'graphql'

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
          return Array.isArray(result) ? Promise.all(result) : result
        }),
      )
  }
  return schema
}
