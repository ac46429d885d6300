import os from 'node:os'

import { expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { readyCopy } from '../faults/readyCopy'
import { startStet } from '../faults/stetProcess'
import { freePort } from '../support/freePort'
import { startProductionServer } from '../support/productionServer'

/*
 * Without HOST, `npm run dev` listened on every address of the machine, with demo sign-ins: whoever
 * shared a network with a developer could read what they were writing.
 */

/** Addresses of this machine that are not localhost's; 127.0.0.2 is one on every Linux. */
const others = [
  '127.0.0.2',
  ...Object.values(os.networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address),
]

/** What each address answers, as [host, status]; undefined where nobody listens. */
const answers = (port: number, hosts: readonly string[]) =>
  Promise.all(
    hosts.map(async host => {
      const answer = await fetch(`http://${host}:${port}/healthz`).catch(() => undefined)
      return [host, answer?.status]
    }),
  )

it('npm run dev listens on localhost only', { timeout: 180_000 }, async () => {
  const port = await freePort()
  const env = { DATABASE_URL: `file:${migratedCopy()}`, PORT: String(port), HOST: undefined }
  const folder = readyCopy('open-to-the-network')
  const dev = startStet(['--import', 'tsx', 'src/commands/dev.ts'], { folder, env })
  try {
    await dev.says(/Stet is ready/, 150)
    expect(await answers(port, ['localhost'])).toEqual([['localhost', 200]])
    expect(await answers(port, others)).toEqual(others.map(host => [host, undefined]))
  } finally {
    await dev.stop()
  }
})

it('a server listens on every address when HOST says so', { timeout: 180_000 }, async () => {
  const variables = { HOST: '0.0.0.0' }
  const server = await startProductionServer(migratedCopy(), { variables })
  const hosts = ['127.0.0.1', ...others]
  const port = Number(new URL(server.address).port)
  expect(await answers(port, hosts)).toEqual(hosts.map(host => [host, 200]))
  await server.stop()
})
