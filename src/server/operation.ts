import { statSync } from 'node:fs'
import type { Server } from 'node:http'

import type { RequestHandler } from 'express'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { closeDatabase } from '../database/closeDatabase'
import { databasePlace } from '../database/databasePlace'
import { pendingDeliveries } from '../delivery/webhooks/pendingDeliveries'
import type { Env } from '../env'
import { Admission } from './admission'
import { boundConnections } from './boundConnections'
import { closeAfter, Drain } from './drain'
import type { Exchange } from './exchange'
import { followExchanges } from './followExchanges'
import { openLog } from './log'
import { logExchange } from './logExchange'
import { openMetrics } from './metrics'
import { metricsRoute } from './metricsRoute'
import { onStopSignal } from './onStopSignal'
import { metricsReader } from './metricsReader'
import { readersTurns, type ReadersTurns } from './readersTurns'
import { SignedIn } from './signedIn'
import { takeTurns } from './takeTurns'
import { watchLoop } from './watchLoop'

/** How a server is run, whatever it serves: seen, kept from overload, and brought to an end. */
export class Operation {
  readonly drain = new Drain()
  readonly admission = new Admission()
  readonly #underWay = new Set<Exchange>()
  readonly #env: Env
  #readMetrics = () => Promise.resolve('')

  constructor(env: Env) {
    this.#env = env
  }

  /** Keeps what a server listens with so far, which is Express, from having too much to do. */
  guard(server: Server) {
    takeTurns(server, this.admission, new SignedIn(this.#env), this.#env.readerUrl)
  }

  /** The turns of readers who are answered in front of that. */
  get turns(): ReadersTurns {
    return readersTurns(this.admission, this.#env.readerUrl)
  }

  /** `/metrics` */
  metrics(): RequestHandler {
    return metricsRoute(this.#env.metricsToken, () => this.#readMetrics())
  }

  /** Begins with a server that is about to listen. Nothing may be put around it afterwards. */
  begin(server: Server, context: Context<Session>) {
    const log = openLog(this.#env)
    const metrics = this.#env.metricsToken ? this.#openMetrics(context) : undefined
    followExchanges(server, this.#underWay, {
      begin: exchange => {
        if (this.drain.isUnderWay) closeAfter(exchange)
      },
      end: exchange => {
        logExchange(exchange, log)
        metrics?.count(exchange)
      },
    })
    boundConnections(server, this.#underWay)
    watchLoop(server, loopDelay => this.admission.look(loopDelay))
    if (this.#env.isProduction)
      onStopSignal(async () => {
        log.info({ underWay: this.#underWay.size }, 'stopping')
        const cutOff = await this.drain.run(server, this.#underWay, () => closeDatabase(context))
        log.info({ cutOff }, 'stopped')
        log.flush()
      })
  }

  #openMetrics(context: Context<Session>) {
    const { admission } = this
    const { engine, name } = databasePlace(this.#env.databaseUrl)
    const log = engine === 'sqlite' ? `${name}-wal` : undefined
    const metrics = openMetrics({
      underWay: this.#underWay,
      waiting: () => admission.waiting,
      slots: () => admission.slots,
      walBytes: () => (log ? statSync(log, { throwIfNoEntry: false })?.size : undefined),
      pendingDeliveries: () => pendingDeliveries(context),
    })
    this.#readMetrics = metricsReader(metrics.registry)
    return metrics
  }
}
