import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { builtReader } from './appCopy'
import { freePort } from './freePort'

export type RunningReader = {
  address: string
  /** Everything it has printed so far. */
  output(): string
  stop(): Promise<void>
}

/** Starts what `npm run reader:start` starts, beside a Stet that runs, and waits until it listens. */
export async function startReader(stetAddress: string): Promise<RunningReader> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', 'reader/server/start.ts'], {
    cwd: await builtReader(),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      READER_PORT: String(port),
      READER_URL: address,
      STET_URL: stetAddress,
      PUBLIC_URL: stetAddress,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stdout.on('data', text => (output += text))
  server.stderr.on('data', text => (output += text))
  while (!output.includes(`The reader is on ${address}`)) {
    if (server.exitCode !== null) throw new Error(`the reader ended: ${output}`)
    await wait(50)
  }
  return {
    address,
    output: () => output,
    async stop() {
      if (server.exitCode !== null) return
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}
