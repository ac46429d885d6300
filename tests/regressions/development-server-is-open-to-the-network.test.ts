import os from 'node:os'

import { expect, it } from 'vitest'

import { migratedCopy } from '../faults/migratedCopy'
import { readyCopy } from '../faults/readyCopy'
import { startStet } from '../faults/stetProcess'
import { freePort } from '../support/freePort'

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

it.each([
  { given: 'without HOST', HOST: undefined, open: ['localhost'], closed: others },
  { given: 'with HOST=0.0.0.0', HOST: '0.0.0.0', open: ['127.0.0.1', ...others], closed: [] },
])('npm run dev $given listens on $open only', { timeout: 180_000 }, async setting => {
  const port = await freePort()
  const env = { DATABASE_URL: `file:${migratedCopy()}`, PORT: String(port), HOST: setting.HOST }
  const folder = readyCopy('open-to-the-network')
  const dev = startStet(['--import', 'tsx', 'src/commands/dev.ts'], { folder, env })
  const status = async (host: string) => {
    const answer = await fetch(`http://${host}:${port}/healthz`).catch(() => undefined)
    return [host, answer?.status]
  }
  try {
    await dev.says(/Stet is ready/, 150)
    expect(await Promise.all(setting.open.map(status))).toEqual(setting.open.map(h => [h, 200]))
    expect(await Promise.all(setting.closed.map(status))).toEqual(
      setting.closed.map(h => [h, undefined]),
    )
  } finally {
    await dev.stop()
  }
})
