import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { freePort } from '../support/freePort'
import { type Newsroom, openNewsroomOn } from '../support/newsroom'
import { migratedCopy } from './migratedCopy'
import { readyCopy } from './readyCopy'
import { granted } from './refusal'
import { startStet } from './stetProcess'

const healthy = { status: 200, isJson: true }
const unhealthy = { status: 503, isJson: true }

async function health(address: string) {
  const answer = await fetch(`${address}/healthz`)
  await answer.arrayBuffer()
  return { status: answer.status, isJson: answer.headers.get('content-type')?.includes('json') }
}

/** An answer is remembered for a second. */
const forgotten = () => wait(1_100)

describe('/healthz of a running server', () => {
  let newsroom: Newsroom
  beforeEach(async () => {
    newsroom = await openNewsroomOn(migratedCopy())
    expect(await health(newsroom.address)).toEqual(healthy)
    await forgotten()
  })
  afterEach(() => newsroom.close())

  it.each<[string, (file: string) => void]>([
    ['has been deleted', file => rmSync(file)],
    ['has been moved away', file => renameSync(file, `${file}.old`)],
    ['has been replaced', file => renameSync(migratedCopy(), file)],
    [
      'has been deleted and restored',
      file => {
        rmSync(file)
        copyFileSync(migratedCopy(), file)
      },
    ],
    [
      'has lost its main table',
      file => new Database(file).exec('PRAGMA foreign_keys = OFF; DROP TABLE Article').close(),
    ],
  ])('is 503 when the database %s', async (_, break_) => {
    break_(newsroom.file)
    expect(await health(newsroom.address)).toEqual(unhealthy)
  })

  it('stays 200 while another program keeps the database from being written', async () => {
    const save = `mutation { createPerson(data: { name: "Late" }) { id } }`
    await newsroom.tokenOf('editor')
    const other = new Database(newsroom.file).exec('BEGIN EXCLUSIVE')
    try {
      await expect(granted(newsroom.ask(save, { as: 'editor' }))).rejects.toThrow('BUSY')
      // A lock keeps nobody from reading, and readers are served.
      expect(await health(newsroom.address)).toEqual(healthy)
      await granted(newsroom.ask('{ articles { slug } }'))
    } finally {
      other.close()
    }
    await granted(newsroom.ask(save, { as: 'editor' }))
  })
})

describe('/healthz', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await openNewsroomOn(migratedCopy())
  })
  afterAll(() => newsroom.close())

  it.each(['/healthz/', '/healthz?verbose', '/HEALTHZ'])('is %s as well', async path => {
    const { status, headers } = await fetch(newsroom.address + path)
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('json')])
  })

  it.each(['POST', 'PUT', 'DELETE'])('does not answer %s', async method => {
    const { status } = await fetch(`${newsroom.address}/healthz`, { method })
    expect(status).toBeGreaterThanOrEqual(400)
  })
})

it(
  'npm run dev never answers /healthz with a page as 200 while it starts',
  { timeout: 90_000 },
  async () => {
    const folder = readyCopy('health')
    const port = await freePort()
    const env = {
      DATABASE_URL: `file:${migratedCopy()}`,
      HOST: '127.0.0.1',
      PORT: String(port),
    }
    const dev = startStet(['--import', 'tsx', 'src/commands/dev.ts'], { folder, env })
    const seen: object[] = []
    try {
      await dev.says(/created 1 article/, 60)
      const deadline = Date.now() + 60_000
      while (seen.length < 20 && Date.now() < deadline) {
        const answer = await health(`http://127.0.0.1:${port}`).catch(() => undefined)
        if (answer) seen.push(answer)
        await wait(50)
      }
    } finally {
      await dev.stop()
    }
    expect(seen).toHaveLength(20)
    expect(seen).not.toContainEqual({ status: 200, isJson: false })
  },
)
