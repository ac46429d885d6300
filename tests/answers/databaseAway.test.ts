import { afterAll, beforeAll, expect, it } from 'vitest'

import { searchDesk } from '../search/searchDesk'
import { executeBeside } from '../support/executeBeside'
import { makeDatabase, type Newsroom, openNewsroomOn } from '../support/newsroom'
import { loggedErrors } from '../support/quietConsole'
import { openRelay, type Relay } from '../support/relay'
import { askAsReader } from './readersAsk'

let url: URL
let relay: Relay
let newsroom: Newsroom

beforeAll(async () => {
  url = new URL(await makeDatabase('postgresql'))
  relay = await openRelay({ host: url.hostname, port: Number(url.port) })
  newsroom = await openNewsroomOn(Object.assign(new URL(url), { port: relay.port }).href)
  const { draft, publish } = searchDesk(() => newsroom)
  await publish((await draft('public')).article.id)
})
afterAll(async () => {
  await newsroom.close()
  await relay.goAway()
})

const query = '{ people { slug name } }'
const reader = () => askAsReader(newsroom, { query })
const express = () => askAsReader(newsroom, { query }, { isPastCache: true })

it('while the database is away readers are told what Express tells, and nothing that was kept', async () => {
  await reader()
  expect((await reader()).cache).toBe('hit')

  await relay.goAway()
  for (const _ of [1, 2, 3]) {
    const [told, expected] = [await reader(), await express()]
    expect([told.cache, told.status, told.text]).toEqual([null, expected.status, expected.text])
    expect(JSON.parse(told.text).errors[0].extensions.code).toBe('BUSY')
  }
  // Nobody tells Stet of it.
  executeBeside(url.href, [`UPDATE "Person" SET "name" = 'Renamed'`])

  await relay.comeBack()
  await expect.poll(async () => (await express()).text).toContain('Renamed')
  const told = [await reader(), await reader()]
  expect(told.map(({ cache }) => cache)).toEqual(['miss', 'hit'])
  for (const { text } of told) expect(text).toContain('Renamed')
  loggedErrors.mockClear() // of the schedule and the like, which found nothing to work on
})
