import cluster from 'node:cluster'

import { gatherMetrics } from './gatherMetrics.mjs'

/** In milliseconds. */
const limits = {
  /** Before a worker that has ended is started again; twice as long each time, up to `longestRest`. */
  rest: 1_000,
  longestRest: 30_000,
  /** A worker that has lived for so long has ended for a reason of its own: the rest is short again. */
  goodLife: 60_000,
  /** Until workers that do not stop are killed; more than a server takes (src/server/drain.ts). */
  stop: 12_000,
  /** A signal within this time is the first one, handed on by npm. */
  echo: 1_000,
}

/**
 * Runs the server in so many processes that share its port, and starts one again that has ended. On
 * SIGTERM or Ctrl-C all of them finish what they have begun; a second signal kills them.
 *
 * @param {number} count
 * @param {{ exec: string, execArgv: string[], args: string[] }} server what a worker runs
 */
export function runWorkers(count, server) {
  cluster.setupPrimary(server)
  let quickEnds = 0
  let isReady = false
  /** @type {number | undefined} */
  let stoppingSince
  let listening = 0

  const start = () => {
    if (stoppingSince !== undefined) return
    const startedAt = performance.now()
    cluster.fork().once('exit', (code, signal) => {
      if (stoppingSince !== undefined) return endIfLast()
      if (!isReady) process.exit(code || 1) // it has said why, and the others would say the same
      quickEnds = performance.now() - startedAt > limits.goodLife ? 0 : quickEnds + 1
      const rest = Math.min(limits.rest * 2 ** Math.max(0, quickEnds - 1), limits.longestRest)
      console.error(`A worker has ended (${signal ?? code}); another starts in ${rest / 1_000} s.`)
      setTimeout(start, rest)
    })
  }

  cluster.on('listening', (_worker, { address, port }) => {
    listening += 1
    // One goes first: it finds out whether there is something wrong.
    if (listening === 1) for (let more = 1; more < count; more++) start()
    if (listening === count) {
      isReady = true
      const host = address.includes(':') ? `[${address}]` : address
      const name = ['0.0.0.0', '[::]', ''].includes(host ?? '') ? 'localhost' : host
      console.log(`⭐️ Stet is listening on http://${name}:${port}/ with ${count} workers`)
    }
  })
  gatherMetrics()

  const endIfLast = () => {
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0)
  }
  /** @param {NodeJS.Signals} signal */
  const signalAll = signal => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      if (stoppingSince === undefined) {
        stoppingSince = performance.now()
        signalAll('SIGTERM')
        setTimeout(() => signalAll('SIGKILL'), limits.stop)
        endIfLast()
      } else if (performance.now() - stoppingSince > limits.echo) {
        signalAll('SIGKILL')
      }
    })
  }
  start()
}
