import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { beforeAll, describe, expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { builtApp } from '../support/appCopy'
import { startProductionServer } from '../support/productionServer'
import { rawClient } from './rawClient'

beforeAll(() => builtApp(), 300_000)

const body = JSON.stringify({ query: '{ articles { slug } }' })
const head = [
  'POST /api/graphql HTTP/1.1',
  'host: localhost',
  'content-type: application/json',
  `content-length: ${body.length}`,
].join('\r\n')

/** A server with a request half sent to it, and another client that keeps its connection. */
async function busyServer() {
  const server = await startProductionServer(migratedCopy())
  const ended = once(server.process, 'exit')
  const [sending, idle, silent] = [
    await rawClient(server.address),
    await rawClient(server.address),
    await rawClient(server.address),
  ]
  idle.socket.write('GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await idle.hears(/"ok"/)
  sending.socket.write(`${head}\r\n\r\n${body.slice(0, 10)}`)
  await wait(100) // the server has read that much
  return { server, ended, sending, idle, silent }
}

describe('SIGTERM', () => {
  it('lets a server finish what it has begun, and begin nothing', { timeout: 60_000 }, async () => {
    const { server, ended, sending, idle, silent } = await busyServer()
    server.process.kill('SIGTERM')
    await idle.isCutOff()
    await expect(fetch(`${server.address}/livez`)).rejects.toThrow('fetch failed')

    silent.socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n')
    const answer = await silent.hears(/"stopping"/)
    expect(answer).toMatch(/^HTTP\/1\.1 503 /)
    expect(answer).toMatch(/^connection: close\r$/im)

    sending.socket.write(body.slice(10))
    const last = await sending.hears(/"articles":\[\]/)
    expect(last).toMatch(/^HTTP\/1\.1 200 /)
    expect(last).toMatch(/^connection: close\r$/im)
    expect(await ended).toEqual([0, null])
    expect(server.output()).toMatch(/"cutOff":0,"msg":"stopped"/)
  })

  it('ends a server at once when it comes twice', { timeout: 60_000 }, async () => {
    const { server, ended, idle } = await busyServer()
    server.process.kill('SIGTERM')
    await idle.isCutOff()
    server.process.kill('SIGTERM') // the same, said again by npm
    await wait(1_200)
    expect(server.process.exitCode).toBeNull()
    server.process.kill('SIGTERM')
    expect(await ended).toEqual([143, null])
  })
})
