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
 * The answer is remembered for a second, so that asking often costs nothing.
 *
 * @param isInPlace whether the open database is the one still there (`databaseWatch`)
 */
export function health(
  context: Context,
  isInPlace: () => boolean,
  drain: Pick<Drain, 'isUnderWay'>,
): RequestHandler {
  let remembered = { at: -Infinity, healthy: Promise.resolve(false) }

  const ask = async () => {
    if (!isInPlace()) return false
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

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise(resolve => setTimeout(resolve, milliseconds, value).unref())
}
