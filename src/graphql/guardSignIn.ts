import { GraphQLError, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import { endSessionsOf, type Session } from '../auth'
import { Tries } from './tries'

/** How often somebody may try to sign in: from one address, and to one account. */
const limits = {
  address: { tries: 20, milliseconds: 60_000 },
  account: { tries: 10, milliseconds: 15 * 60_000 },
}

/**
 * Slows down the guessing of passwords. Each sign-in in a request counts, aliases included.
 *
 * A successful one clears its account, and gives its address back the one try it took: a whole
 * newsroom can sign in from behind one address, and somebody there with an account of their own
 * gains no more guesses at the others. Addresses are kept in lower case, so that is what is asked for.
 *
 * A password that is changed while it is being compared ends this sign-in too: the new password has
 * ended every session there was, and this one comes after.
 */
export function guardSignIn(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getMutationType()?.getFields().authenticateUserWithPassword
  const resolve = field?.resolve
  if (!field || !resolve) return schema

  const byAddress = new Tries(limits.address)
  const byAccount = new Tries(limits.account)
  type Asked = { email: string }

  const signIn = async (
    root: unknown,
    args: Asked,
    context: Context<Session>,
    info: GraphQLResolveInfo,
  ) => {
    const { email } = args
    const account = () => context.sudo().prisma.user.findUnique({ where: { email } })
    const before = await account()
    const result: unknown = await resolve(root, args, context, info)
    const isRight = typeof result === 'object' && result !== null && 'sessionToken' in result
    if (!isRight) return { isRight, result }

    const after = await account()
    if (after && after.password === before?.password) return { isRight, result }
    if (after) await endSessionsOf(after.id, context)
    return { isRight: false, result: { code: 'FAILURE', message: 'Authentication failed.' } }
  }

  field.resolve = async (root, args: Asked, context: Context<Session>, info) => {
    const email = args.email.toLowerCase()
    const ofAddress = await byAddress.take(context.req?.socket.remoteAddress ?? '')
    if (!ofAddress) throw tooManyTries()
    const ofAccount = await byAccount.take(email)
    try {
      if (!ofAccount) throw tooManyTries()
      const { isRight, result } = await signIn(root, { ...args, email }, context, info)
      if (isRight) {
        ofAddress.giveBack()
        byAccount.clear(email)
      }
      return result
    } finally {
      ofAddress.keep()
      ofAccount?.keep()
    }
  }
  return schema
}

function tooManyTries() {
  return new GraphQLError('Too many tries to sign in. Wait some minutes, then try again.', {
    extensions: { code: 'TOO_MANY_TRIES', http: { status: 429 } },
  })
}
