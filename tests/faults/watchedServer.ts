import { once } from 'node:events'
import path from 'node:path'

import { type RunningServer, startProductionServer } from '../support/productionServer'

export type WatchedServer = RunningServer & {
  /** How many statements each transaction took that it has committed, BEGIN and COMMIT included. */
  committed(): number[]
  /** The statement after which it killed itself, if it did. */
  killedAfter(): string | undefined
  /** Resolves when it runs no more. */
  ended(): Promise<unknown>
}

/** The statement after which a server kills itself, in the transaction that follows so many others. */
export type LastStatement = { transactionsBefore: number; lastStatement: number }

/** Starts the production server with the probe loaded (transactionProbe). */
export async function startWatchedServer(
  file: string,
  last?: LastStatement,
): Promise<WatchedServer> {
  const probe = path.resolve('tests/faults/transactionProbe.mjs')
  const server = await startProductionServer(file, {
    variables: {
      NODE_OPTIONS: `--import ${JSON.stringify(probe)}`,
      ...(last && {
        PROBE_TRANSACTIONS_BEFORE: String(last.transactionsBefore),
        PROBE_LAST_STATEMENT: String(last.lastStatement),
      }),
    },
  })
  const ended = once(server.process, 'close')
  return {
    ...server,
    committed: () =>
      [...server.output().matchAll(/^committed after (\d+) statements$/gm)].map(([, count]) =>
        Number(count),
      ),
    killedAfter: () => /^killed after (.*)$/m.exec(server.output())?.[1],
    ended: () => ended,
  }
}
