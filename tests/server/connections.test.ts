import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, it, onTestFinished } from 'vitest'

import { boundConnections, connectionLimits } from '../../src/server/boundConnections'
import { Drain } from '../../src/server/drain'
import type { Exchange } from '../../src/server/exchange'
import { followExchanges } from '../../src/server/followExchanges'
import { rawClient } from './rawClient'

/** Those of a real server are a hundred times as long. */
const limits = { head: 400, request: 800, idle: 400, exchange: 1_200, connections: 3, look: 50 }
const get = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'
const post = 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n'
const megabyte = 'x'.repeat(1024 * 1024)

/** A plain HTTP server with these limits. */
async function limitedServer(listener: RequestListener) {
  const server = createServer(listener)
  const underWay = new Set<Exchange>()
  followExchanges(server, underWay)
  boundConnections(server, underWay, limits)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address?.port
  return { server, underWay, address: `http://127.0.0.1:${port}` }
}

/** Reads what was sent, then answers. */
const answering: RequestListener = async (request, response) => {
  try {
    for await (const _ of request);
    response.end('Answered.')
  } catch {
    // It was cut off.
  }
}

describe.concurrent('a connection is cut off', () => {
  it.each<[string, (address: string) => Promise<number>, number]>([
    ['that says nothing', async address => (await rawClient(address)).isCutOff(), limits.head],
    [
      'that sends the head of a request byte by byte',
      async address => {
        const client = await rawClient(address)
        const timer = setInterval(() => client.socket.write('G'), 20)
        client.socket.write('GET /')
        return client.isCutOff().finally(() => clearInterval(timer))
      },
      limits.head,
    ],
    [
      'that sends the body of a request byte by byte',
      async address => {
        const client = await rawClient(address)
        client.socket.write(post)
        const timer = setInterval(() => client.socket.write('x'), 20)
        return client.isCutOff().finally(() => clearInterval(timer))
      },
      limits.request,
    ],
    [
      'that asks for nothing more',
      async address => {
        const client = await rawClient(address)
        client.socket.write(get)
        await client.hears(/Answered/)
        return client.isCutOff()
      },
      limits.idle,
    ],
  ])('%s', async (_, behave, limit) => {
    const { address } = await limitedServer(answering)
    const milliseconds = await behave(address)
    expect(milliseconds).toBeGreaterThan(limit * 0.9)
    expect(milliseconds).toBeLessThan(limit + 3_000) // by hundred times more in a real server
  })

  it.each<[string, RequestListener]>([
    ['whole', (_, response) => response.end(megabyte.repeat(30))],
    [
      'piece by piece',
      async (_, response) => {
        for (let n = 0; n < 30 && !response.destroyed; n++)
          if (!response.write(megabyte))
            await Promise.race([once(response, 'drain'), once(response, 'close')])
        response.end()
      },
    ],
  ])('that does not take its answer, sent %s', async (_, listener) => {
    const { address, underWay } = await limitedServer(listener)
    const client = await rawClient(address)
    client.socket.pause()
    client.socket.write(get)
    while (underWay.size === 0) await wait(5)
    const [exchange] = underWay
    while (underWay.size > 0) await wait(5)
    expect(exchange?.isAborted).toBe(true)
    expect(exchange?.milliseconds).toBeGreaterThan(limits.exchange)
    expect(exchange?.milliseconds).toBeLessThan(limits.exchange + 3_000)
  })

  it('that asks again and again and takes no answer', async () => {
    const { address, underWay } = await limitedServer((_, response) => response.end(megabyte))
    const client = await rawClient(address)
    client.socket.pause()
    client.socket.write(get.repeat(20))
    while (underWay.size < 2) await wait(5)
    const all = [...underWay]
    while (underWay.size > 0) await wait(5) // those that wait behind the first are over with it
    expect(all.map(({ isAborted }) => isAborted)).toEqual(all.map(() => true))
  })
})

it('as many are connected as there may be, and those go on being served', async () => {
  const { address } = await limitedServer(answering)
  const clients = [await rawClient(address), await rawClient(address), await rawClient(address)]
  const oneMore = await rawClient(address)
  oneMore.socket.write(get)
  await oneMore.isCutOff()
  expect(oneMore.received()).toBe('')
  for (const client of clients) {
    client.socket.write(get)
    await client.hears(/Answered/)
  }
})

it('a server that is stopped cuts off what does not end, and does not wait for its database', async () => {
  const { server, underWay, address } = await limitedServer(() => {})
  const client = await rawClient(address)
  client.socket.write(get)
  while (underWay.size === 0) await wait(5)
  const drain = new Drain({ exchanges: 200, database: 100 })
  const from = performance.now()
  const cutOff = await drain.run(server, underWay, () => new Promise(() => {}))
  expect(cutOff).toBe(1)
  expect(performance.now() - from).toBeLessThan(2_000)
  await client.isCutOff()
})

it('the limits of a real server leave room for slow lines and for the end', () => {
  const { head, request, idle, exchange } = connectionLimits
  expect(head).toBeLessThan(request)
  expect(request).toBeLessThan(exchange)
  expect(idle).toBeGreaterThan(60_000) // what proxies keep a connection for
})
