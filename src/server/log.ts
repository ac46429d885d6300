import { type Logger, pino } from 'pino'

import type { Env } from '../env'

/**
 * Lines are gathered before they are written, for a second at most. Never more than a pipe takes in
 * one piece, so that the lines of several workers do not get mixed up.
 */
const gathering = { minLength: 2_048, maxWrite: 4_096, periodicFlush: 1_000 }

/**
 * Where the server writes what happens: a line of JSON each, to standard output.
 */
export function openLog({ logLevel }: Pick<Env, 'logLevel'>): Logger {
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    pino.destination({ dest: 1, sync: false, ...gathering }),
  )
}
