const lastOf = new WeakMap<object, Promise<unknown>>()

/**
 * Does pieces of work of one transaction one after another. A "many" mutation carries its items out
 * side by side, and what reads before it writes would read what another is about to change.
 */
export function inTurn<T>({ prisma }: { prisma: object }, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(prisma) ?? Promise.resolve()
  const turn = before.then(() => work())
  lastOf.set(
    prisma,
    turn.catch(() => undefined), // whoever asked for it is told; the next is done all the same
  )
  return turn
}
