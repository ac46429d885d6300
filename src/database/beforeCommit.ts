import type { Context } from '../../generated/keystone/types'

type LastThing = (context: Context) => Promise<void>

/** What is left to do in each open transaction, by its client. */
const lastThings = new WeakMap<object, Set<LastThing>>()

/**
 * Does something at the end of the transaction under way, once, however often it is asked for; at
 * once where there is none. What fails undoes the transaction.
 */
export async function beforeCommit(context: Context, work: LastThing): Promise<void> {
  const left = lastThings.get(context.prisma)
  if (left) left.add(work)
  else await work(context)
}

/** Marks a context as one that writes into a transaction. */
export function open({ prisma }: Context) {
  lastThings.set(prisma, new Set())
}

/** Whether a context writes into a transaction of `atomically`. */
export function isOpen({ prisma }: Context): boolean {
  return lastThings.has(prisma)
}

/** Does what was put off to the end of a transaction. */
export async function finish(context: Context) {
  // A set goes on to what is added to it meanwhile.
  for (const work of lastThings.get(context.prisma) ?? []) await work(context)
}
