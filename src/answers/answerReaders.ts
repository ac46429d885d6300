import type { Server } from 'node:http'

import type { Express, RequestHandler } from 'express'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { databasePlace } from '../database/databasePlace'
import { publicChanges } from '../database/publicChanges'
import type { Env } from '../env'
import type { FrontHandler } from '../server/inFront'
import type { ReadersTurns } from '../server/readersTurns'
import { answerWriter } from './answerWriter'
import { PersistedQueries, readPersistedQueries } from './persistedQueries'
import { readersEndpoint } from './readersEndpoint'

/**
 * The readers' endpoint of the configured database.
 *
 * @param operated the server that it is put in front of, which ends it when it closes, and how its work
 *   waits for its turn there
 */
export function answerReaders(
  path: string,
  context: Context<Session>,
  env: Env,
  operated?: { server: Server; turns: ReadersTurns },
): FrontHandler {
  const changes = publicChanges(databasePlace(env.databaseUrl))
  operated?.server.once('close', () => changes.close())
  return readersEndpoint({
    ...{ path, context, changes },
    cacheBytes: env.answerCacheBytes,
    persisted: new PersistedQueries(
      env.persistedQueries ? readPersistedQueries(env.persistedQueries) : undefined,
    ),
    write: answerWriter(env),
    turns: operated?.turns,
  })
}

/** A handler as Express's first; what it passes on, it does not get again. */
export function inExpress(app: Express, handler: FrontHandler): RequestHandler {
  const passedOn = new WeakSet<object>()
  return (request, response, next) => {
    const passOn: Parameters<FrontHandler>[2] = asked => {
      passedOn.add(asked)
      app(asked, response)
    }
    if (passedOn.has(request) || !handler(request, response, passOn)) next()
  }
}
