import cluster from 'node:cluster'

import { AggregatorRegistry } from 'prom-client'

import { figures, metrics } from './workerMessages.mjs'

/** How long a worker that is very busy is waited for, in milliseconds; then the others' figures do. */
const patience = 1_000

/** Answers a worker that is asked for metrics with those of all workers. */
export function gatherMetrics() {
  let asked = 0
  cluster.on('message', async (worker, message) => {
    if (message?.type !== metrics) return
    asked += 1
    const gathered = await figuresOfAll(asked)
    const text = await AggregatorRegistry.aggregate(gathered).metrics()
    if (worker.isConnected()) worker.send({ ...message, text })
  })
}

/**
 * @param {number} id
 * @returns {Promise<object[]>} what each worker has counted
 */
function figuresOfAll(id) {
  const workers = Object.values(cluster.workers ?? {}).filter(worker => worker?.isConnected())
  return new Promise(resolve => {
    /** @type {object[]} */
    const gathered = []
    const end = () => {
      clearTimeout(timer)
      cluster.off('message', hear)
      resolve(gathered)
    }
    /**
     * @param {import('node:cluster').Worker} _worker
     * @param {{ type: string, id: number, figures: object }} message
     */
    const hear = (_worker, message) => {
      if (message?.type !== figures || message.id !== id) return
      gathered.push(message.figures)
      if (gathered.length === workers.length) end()
    }
    const timer = setTimeout(end, patience)
    cluster.on('message', hear)
    for (const worker of workers) worker?.send({ type: figures, id })
  })
}
