import cluster from 'node:cluster'

import { type Logger, pino } from 'pino'

import type { Env } from '../env'

/**
 * Lines are gathered before they are written, for a second at most: a write costs as much as some of
 * the answers that it tells of. Workers never write more than a pipe takes in one piece, so that the
 * lines of several do not get mixed up.
 */
const gathering = {
  ...(cluster.isWorker ? { minLength: 2_048, maxWrite: 4_096 } : { minLength: 16_000 }),
  periodicFlush: 1_000,
}

/**
 * Where the server writes what happens: a line of JSON each, to standard output.
 */
export function openLog({ logLevel }: Pick<Env, 'logLevel'>): Logger {
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
      formatters: { level: label => ({ level: label }) },
    },
    pino.destination({ dest: 1, sync: false, ...gathering }),
  )
}

let [second, secondText] = [NaN, '']

/** A time of day in UTC; its seconds, which many lines share, are written once. */
function isoTime(milliseconds: number): string {
  const rest = milliseconds % 1_000
  if (milliseconds - rest !== second) {
    second = milliseconds - rest
    secondText = new Date(second).toISOString().slice(0, 20)
  }
  return `${secondText}${String(rest).padStart(3, '0')}Z`
}
