import { expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { ownAddresses, statusOn } from '../support/ownAddresses'
import { startProductionServer } from '../support/productionServer'

/*
 * Without HOST, `npm run dev` listened on every address of the machine, with demo sign-ins: whoever
 * shared a network with a developer could read what they were writing. That it listens on localhost
 * only is proved where one runs: tests/browser/firstRun.test.ts. Whoever wants more asks for it.
 */

it('a server listens on every address when HOST says so', { timeout: 180_000 }, async () => {
  const variables = { HOST: '0.0.0.0' }
  const server = await startProductionServer(migratedCopy(), { variables })
  const hosts = ['127.0.0.1', ...ownAddresses]
  const { port } = new URL(server.address)
  expect(await statusOn(port, hosts)).toEqual(hosts.map(host => [host, 200]))
  await server.stop()
})
