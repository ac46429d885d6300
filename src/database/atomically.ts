import type { Context } from '../../generated/keystone/types'
import { finish, isOpen, open } from './beforeCommit'

/** How long a transaction may wait for its turn, and then run, in milliseconds. */
export const transactionLimits = { maxWait: 10_000, timeout: 20_000 }

/**
 * Runs several writes as one: all of them are saved, or none.
 *
 * Inside another `atomically` it joins that transaction. Use only the context handed to `write`;
 * a write through the outer one would wait for this transaction to end.
 */
export async function atomically<T>(
  context: Context,
  write: (context: Context) => Promise<T>,
  limits = transactionLimits,
): Promise<T> {
  if (isOpen(context)) return write(context)
  return context.transaction(
    async transaction => {
      open(transaction)
      const result = await write(transaction)
      await finish(transaction)
      return result
    },
    { ...limits },
  ) // Prisma writes into it
}
