import type { Context } from '../../generated/keystone/types'

const open = new WeakSet<object>()

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
  if (open.has(context.prisma)) return write(context)
  return context.transaction(
    async transaction => {
      open.add(transaction.prisma)
      return write(transaction)
    },
    { ...limits },
  ) // Prisma writes into it
}
