import { GraphQLError, type GraphQLSchema } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import { endSessionsOf, type Session } from '../auth'

/** How often somebody may try to sign in: from one address, and to one account. */
const limits = {
  address: { tries: 20, milliseconds: 60_000 },
  account: { tries: 10, milliseconds: 15 * 60_000 },
}

/** Past this many keys the oldest are forgotten: memory is bounded, whatever is sent. */
const mostKeys = 50_000

/**
 * Slows down the guessing of passwords. Each sign-in in a request counts, aliases included; a
 * successful one clears its account. Addresses are kept in lower case, so that is what is asked for.
 *
 * A password that is changed while it is being compared ends this sign-in too: the new password has
 * ended every session there was, and this one comes after.
 */
export function guardSignIn(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getMutationType()?.getFields().authenticateUserWithPassword
  const resolve = field?.resolve
  if (!field || !resolve) return schema

  const tries = { address: new Tries(limits.address), account: new Tries(limits.account) }
  field.resolve = async (root, args: { email: string }, context: Context<Session>, info) => {
    const email = args.email.toLowerCase()
    const address = context.req?.socket.remoteAddress ?? ''
    if (!tries.address.allow(address) || !tries.account.allow(email)) throw tooManyTries()

    const account = () => context.sudo().prisma.user.findUnique({ where: { email } })
    const before = await account()
    const result: unknown = await resolve(root, { ...args, email }, context, info)
    if (typeof result !== 'object' || !result || !('sessionToken' in result)) return result

    const after = await account()
    if (!after || after.password !== before?.password) {
      if (after) await endSessionsOf(after.id, context)
      return { code: 'FAILURE', message: 'Authentication failed.' }
    }
    tries.account.clear(email)
    return result
  }
  return schema
}

function tooManyTries() {
  return new GraphQLError('Too many tries to sign in. Wait some minutes, then try again.', {
    extensions: { code: 'TOO_MANY_TRIES', http: { status: 429 } },
  })
}

class Tries {
  readonly #times = new Map<string, number[]>()

  constructor(private readonly limit: { tries: number; milliseconds: number }) {}

  /** Counts a try; false when there have been too many lately. */
  allow(key: string): boolean {
    const now = Date.now()
    const lately = (this.#times.get(key) ?? []).filter(time => time > now - this.limit.milliseconds)
    if (lately.length >= this.limit.tries) return false
    this.#times.delete(key) // set again, it becomes the newest
    this.#times.set(key, [...lately, now])
    const [oldest] = this.#times.keys()
    if (this.#times.size > mostKeys && oldest !== undefined) this.#times.delete(oldest)
    return true
  }

  clear(key: string) {
    this.#times.delete(key)
  }
}
