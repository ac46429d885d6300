import { DriverAdapterError, isDriverAdapterError } from '@prisma/driver-adapter-utils'

import { Prisma } from '../../generated/postgresql/prisma/client'

/**
 * PostgreSQL's codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) for "not now": a
 * lock or a statement that took too long, a server that is stopping, starting, full, or not yet the
 * primary that it will be.
 */
const notNow = new Set(['55P03', '57014', '57P01', '57P02', '57P03', '53300', '25P03', '25006'])

/**
 * An error of Prisma's adapter as SQLite's would tell it: what passes by itself is Prisma's P1008,
 * and what must be unique is named by its fields, not by the name of an index.
 */
export function postgresqlError(error: unknown): unknown {
  if (!isDriverAdapterError(error)) {
    // The pool's own, when no connection was free in time or the server hung up or fell silent: it has
    // no code.
    const isConnection = error instanceof Error && connection.test(error.message)
    return isConnection ? new DriverAdapterError({ kind: 'SocketTimeout' }) : error
  }
  const { cause } = error
  if (notNow.has(cause.originalCode ?? '') || isPoolers(cause))
    return new DriverAdapterError({ ...original(cause), kind: 'SocketTimeout' })
  if (cause.kind === 'UniqueConstraintViolation') {
    const { table, constraint } = cause
    if (!table || !constraint || !('index' in constraint)) return error
    const fields = fieldsOf(constraint.index, table)
    return new DriverAdapterError({ ...cause, constraint: { fields } })
  }
  return error
}

const connection = /\b(connect(ion)?|timeout)\b|^Client was closed/i

/** Whether an error means that nobody answered: what it was about may be done or not. */
export const isAway = (error: unknown) =>
  isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout'

const poolers =
  /server_login_retry|server login|query_wait_timeout|server conn crashed|no more connections|cannot connect|shutting down/

/** PgBouncer says whatever it says under this code; PostgreSQL uses it for other sentences. */
const isPoolers = ({ originalCode, originalMessage = '' }: DriverAdapterError['cause']) =>
  originalCode === '08P01' && poolers.test(originalMessage)

/**
 * What Prisma tells of an error that passes by itself (P1008), for what was not asked by way of
 * Prisma; undefined of every other.
 */
export function asPrismaTellsOfTimeout(error: unknown): Error | undefined {
  if (!isAway(error)) return undefined
  return new Prisma.PrismaClientKnownRequestError('The database did not answer in time.', {
    code: 'P1008',
    clientVersion: Prisma.prismaVersion.client,
    meta: { driverAdapterError: error },
  })
}

/** Prisma names an index for its columns, and none of ours has an underscore in its name. */
function fieldsOf(index: string, table: string): string[] {
  if (index === `${table}_pkey`) return ['id']
  return index
    .slice(table.length + 1)
    .replace(/_key$/, '')
    .split('_')
}

function original({ originalCode, originalMessage }: DriverAdapterError['cause']) {
  return {
    ...(originalCode && { originalCode }),
    ...(originalMessage && { originalMessage }),
  }
}
