import cluster from 'node:cluster'

import type { Registry } from 'prom-client'

import { figures, metrics } from './workerMessages.mjs'

type Message = { type: string; id: number; text: string }

let asked = 0

/**
 * Gives the figures of a server; where it is one of several workers, those of all of them together,
 * which their primary gathers (gatherMetrics.mjs).
 */
export function metricsReader(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics()
  process.on('message', async ({ type, id }: Message) => {
    if (type === figures) process.send?.({ type, id, figures: await registry.getMetricsAsJSON() })
  })
  return askPrimary
}

function askPrimary(): Promise<string> {
  const id = (asked += 1)
  return new Promise(resolve => {
    const hear = (message: Message) => {
      if (message.type !== metrics || message.id !== id) return
      process.off('message', hear)
      resolve(message.text)
    }
    process.on('message', hear)
    process.send?.({ type: metrics, id })
  })
}
