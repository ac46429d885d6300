import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { copyApp } from './appCopy'
import { freePort } from './freePort'

export type DevServer = {
  address: string
  folder: string
  /** Everything it has printed so far. */
  output(): string
  stop(): Promise<void>
}

/**
 * Starts what `npm run dev` starts, in a fresh copy of the project and where nothing is configured but
 * its port, and waits until it is ready.
 */
export async function startDevServer(name: string): Promise<DevServer> {
  const folder = copyApp(name)
  execFileSync('npm', ['run', 'postinstall'], { cwd: folder, stdio: 'pipe' }) // as npm ci does
  const port = await freePort()
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/commands/dev.ts'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', HOST: undefined, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stdout.on('data', text => (output += text))
  server.stderr.on('data', text => (output += text))
  while (!output.includes('Stet is ready.')) {
    if (server.exitCode !== null) throw new Error(`npm run dev ended: ${output}`)
    await wait(100)
  }
  return {
    address: `http://localhost:${port}`,
    folder,
    output: () => output,
    async stop() {
      if (server.exitCode !== null) return
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}
