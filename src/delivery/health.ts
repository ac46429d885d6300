import { statSync } from 'node:fs'

import type { RequestHandler } from 'express'

import type { Context } from '../../generated/keystone/types'

const rememberedMilliseconds = 1_000
const patienceMilliseconds = 2_000

/**
 * `GET /healthz`: 200 when the database answers a query now, 503 when it does not.
 *
 * The file behind the open connection must still be the one at the configured path: a deleted
 * database goes on answering until the process ends, and then everything saved since is gone. The
 * answer is remembered for a second, so that asking often costs nothing.
 */
export function health(context: Context, file: string): RequestHandler {
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
    const healthy = await remembered.healthy
    response
      .status(healthy ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: healthy ? 'ok' : 'database unavailable' })
  }
}

function inode(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise(resolve => setTimeout(resolve, milliseconds, value).unref())
}
