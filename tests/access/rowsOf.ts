import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'

export type Row = { id: string } & Record<string, unknown>

/** What the tests use of a Prisma model, whichever it is. */
type Rows = {
  create(args: { data: object }): Promise<Row>
  update(args: { where: { id: string }; data: object }): Promise<Row>
  findMany(args?: { where?: object; orderBy?: object }): Promise<Row[]>
}

/** The rows of a list in the database, past every rule and hook. */
export function rowsOf(context: Context<Session>, listKey: string): Rows {
  // Prisma knows its models one by one; the walks know them by name.
  const models = context.sudo().prisma as never as Record<string, Rows | undefined>
  const rows = models[listKey.charAt(0).toLowerCase() + listKey.slice(1)]
  if (!rows) throw new Error(`Prisma has no model ${listKey}`)
  return rows
}
