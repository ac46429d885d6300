/** The databases Stet runs on. */
export const engines = ['sqlite', 'postgresql'] as const
export type Engine = (typeof engines)[number]

/** The engine that a DATABASE_URL names. */
export function engineOf(databaseUrl: string): Engine {
  return /^postgres(ql)?:/.test(databaseUrl) ? 'postgresql' : 'sqlite'
}

/**
 * The engine that a Prisma client works on, or a transaction of one.
 *
 * Prisma tells nobody, but keeps it here for its own raw queries, in every client that is made from
 * another; a test says when it moves.
 */
export function engineBehind(database: object): Engine {
  const { _activeProvider: provider }: { _activeProvider?: unknown } = database
  if (provider === 'sqlite' || provider === 'postgresql') return provider
  throw new Error('this version of Prisma does not say which database a client works on')
}

type Functions = Record<string, (...args: never[]) => unknown>

/**
 * Functions that each engine has its own of, as one set: which is called is told by the last
 * argument, the client or the transaction in which it works.
 */
export function byEngine<F extends Functions>(engines: Record<Engine, F>): F {
  const choosing = Object.keys(engines.sqlite).map(name => [
    name,
    (...args: never[]) => engines[engineBehind(args.at(-1) ?? {})][name]?.(...args),
  ])
  return Object.fromEntries(choosing) as F // the same names, each calling one of the same type
}
