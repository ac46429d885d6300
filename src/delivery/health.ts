import { statSync } from 'node:fs'

import type { RequestHandler } from 'express'

import type { Context } from '../../generated/keystone/types'
import type { Drain } from '../server/drain'

const rememberedMilliseconds = 1_000
const patienceMilliseconds = 2_000

/** `GET /livez`: 200 as long as the process answers at all; who does not should be started again. */
export const alive: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' })
}

/**
 * `GET /healthz`: 200 when the database answers a query now, 503 when it does not, and while the
 * server is being stopped.
 *
 * The file behind the open connection must still be the one at the configured path: a deleted
 * database goes on answering until the process ends, and then everything saved since is gone. The
 * answer is remembered for a second, so that asking often costs nothing.
 */
export function health(
  context: Context,
  file: string,
  drain: Pick<Drain, 'isUnderWay'>,
): RequestHandler {
  const opened = inode(file)
  let remembered = { at: -Infinity, healthy: Promise.resolve(false) }

  const ask = async () => {
    if (opened === undefined || inode(file) !== opened) return false
    const answered = context.sudo().prisma.article.findFirst({ select: { id: true } })
    return Promise.race([answered.then(() => true), after(patienceMilliseconds, false)])
  }

  return async (_request, response) => {
    if (Date.now() - remembered.at > rememberedMilliseconds) {
      remembered = { at: Date.now(), healthy: ask().catch(() => false) }
    }
    const isAvailable = await remembered.healthy
    const status = drain.isUnderWay ? 'stopping' : isAvailable ? 'ok' : 'database unavailable'
    response
      .status(status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status })
  }
}

function inode(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise(resolve => setTimeout(resolve, milliseconds, value).unref())
}
