import { afterAll, beforeAll, expect, it } from 'vitest'

import { openNewsroomOn, password, signIn } from '../support/newsroom'
import { type RunningServer, startProductionServer } from '../support/productionServer'
import { migratedCopy } from '../faults/migratedCopy'
import { granted } from '../faults/refusal'
import { serverAsk } from '../faults/serverAsk'

/*
 * `keystone build` turns our modules into CommonJS. There the default import of a package that is
 * only an ES module is its namespace, so that what worked in every test was no function once built.
 */

let server: RunningServer
beforeAll(async () => {
  const file = migratedCopy()
  await (await openNewsroomOn(file)).close() // leaves somebody who can sign in
  server = await startProductionServer(file)
}, 300_000)
afterAll(() => server.stop())

it('an item is created on the built server, its slug included', async () => {
  const token = await signIn(serverAsk(server.address), 'editor@newsroom.test', password)
  const create = `mutation { createPerson(data: { name: "Kim Jong Un" }) { slug } }`
  const { createPerson } = await granted(serverAsk(server.address, token)(create))
  expect(createPerson).toEqual({ slug: 'kim-jong-un' })
})
