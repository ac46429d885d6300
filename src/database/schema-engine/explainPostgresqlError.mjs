import { databaseErrorOf } from './databaseErrorOf.mjs'
import { EngineError } from './engineError.mjs'

/**
 * What a person can do about each trouble with the server itself, by its code or the network's.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 * @type {Record<string, [advice: string, code: string]>}
 */
const ADVICE = {
  ECONNREFUSED: ['cannot be reached: start its server, or correct DATABASE_URL', 'P1001'],
  ENOTFOUND: ['cannot be reached: correct the host in DATABASE_URL', 'P1001'],
  ETIMEDOUT: ['cannot be reached: its server does not answer', 'P1001'],
  28000: ['refuses this user: correct the user in DATABASE_URL', 'P1010'],
  '28P01': ['refuses this user: correct the user and the password in DATABASE_URL', 'P1000'],
  '3D000': ['does not exist', 'P1003'],
  42501: ['does not let this user do that: give it the right to, or name another', 'P1010'],
  53300: ['has no connection left: raise max_connections, or lower DATABASE_POOL_SIZE', 'P1001'],
  '55P03': ['is in use by another process: stop that one, then run this again', 'P1008'],
  '57P03': ['is not ready yet: wait until its server has started', 'P1001'],
}

/**
 * Turns an error about the server into one that says what to do.
 * @param {string} name The database as messages call it.
 * @param {unknown} error As PostgreSQL's driver or Prisma's adapter throws it.
 * @returns {EngineError | undefined} Nothing for an error that is about the statement.
 */
export function explainPostgresqlError(name, error) {
  if (error instanceof EngineError) return error
  const { code } = databaseErrorOf(error)
  const known = Object.hasOwn(ADVICE, code) ? ADVICE[code] : undefined
  return known && new EngineError(`The database ${name} ${known[0]}.`, known[1])
}
