import autocannon, { type Instance, type Options, type Result } from 'autocannon'

import { median } from '../median'
import { processorTime } from './processTree'
import type { Server } from './startServer'

/** A request as it goes out. */
export type Asked = {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
}

/** What a server was asked, and what that took. */
export type Load = {
  requests: number
  perSecond: number
  /** Milliseconds of the server's processor time for each request. */
  processor: number
  /** Milliseconds in which half of the answers, and 99 of 100, have come. */
  p50: number
  p99: number
}

/** Milliseconds between looks at whether all is done. */
const sampleEvery = 20

/** Seconds that an answer may take: a plain Keystone takes its time with a large archive. */
const patience = 120

/**
 * Asks a server so many requests over so many connections, each of which has one answered before it
 * asks the next, and begins elsewhere in the list.
 *
 * @throws Error when an answer does not come, or has not the status that is due
 */
export async function load(
  server: Server,
  asked: readonly Asked[],
  { amount, connections, status }: { amount: number; connections: number; status: number },
): Promise<Load> {
  const times: number[] = []
  const wrong = new Set<number>()
  let [first, last, connection] = [0, 0, 0]
  const before = processorTime(server.pid)
  const { errors } = await run(
    {
      url: server.address,
      amount: Math.max(amount, connections),
      connections,
      timeout: patience,
      sampleInt: sampleEvery,
      setupClient(client) {
        const start = Math.floor((asked.length * connection++) / connections)
        client.setRequests([...asked.slice(start), ...asked.slice(0, start)])
      },
    },
    running => {
      running.on('start', () => (first = performance.now()))
      running.on('response', (_client, code, _bytes, time) => {
        if (code !== status) wrong.add(code)
        times.push(time)
        last = performance.now()
      })
    },
  )
  if (wrong.size > 0) throw new Error(`${status} is due, and answered was ${[...wrong].join()}`)
  if (errors > 0) throw new Error(`${errors} requests were left without an answer`)
  const sorted = times.toSorted((a, b) => a - b)
  return {
    requests: times.length,
    perSecond: (times.length / (last - first)) * 1000,
    processor: ((processorTime(server.pid) - before) / times.length) * 1000,
    p50: median(sorted),
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? NaN,
  }
}

const run = (options: Options, listen: (running: Instance) => void) =>
  new Promise<Result>((resolve, reject) => {
    listen(autocannon(options, (error, result) => (error ? reject(error) : resolve(result))))
  })
