import type { Kind } from './table'

export type Stored = string | number | bigint | boolean | null

/** What reads for us that knows its database: how a statement is run, and how values are kept. */
export interface ReadEngine {
  /**
   * Runs one SELECT on what is committed.
   *
   * @param sql with `?` for each value, in their order
   * @returns the rows, each with its cells in the order of the columns; undefined when it cannot be
   *   run at once, so that it has to be asked for in another way
   */
  read(sql: string, values: readonly Stored[]): ReadRows | Promise<ReadRows>
  /** A value as the database keeps it. */
  stored(value: unknown): Stored | undefined
  /** A cell that is not null as Prisma would hand it out. */
  fromStored(kind: Exclude<Kind, 'Json'>, cell: Stored): unknown
}

export type ReadRows = readonly (readonly Stored[])[] | undefined

const engines = new WeakMap<object, ReadEngine>()

/** Lets whoever reads with a Prisma client read with an engine too, outside of its transactions. */
export function readWith<Client extends object>(client: Client, engine: ReadEngine): Client {
  engines.set(client, engine)
  return client
}

/** The engine of a context that is in no transaction: one has a client of its own. */
export function engineOf({ prisma }: { prisma: object }): ReadEngine | undefined {
  return engines.get(prisma)
}
