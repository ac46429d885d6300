import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Starts Keystone's development server, in a process of its own because it reloads our code by
 * itself, and waits until it is ready. When it ends, so does this process, with its exit code.
 *
 * The schema is never pushed into the database: migrations alone change it.
 */
export async function runKeystoneDev({ port, host }: { port: number; host?: string }) {
  const { resolve } = createRequire(path.resolve('package.json'))
  const keystone = path.join(path.dirname(resolve('@keystone-6/core/package.json')), 'bin/cli.js')
  const server = fork(keystone, ['dev', '--no-db-push', '--quiet'], {
    env: {
      // One secret for the whole run: Keystone reads the configuration anew after each change.
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      ...process.env,
      HOST: host,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    execArgv: ['--import', path.resolve('src/commands/keystoneDevServer.mjs')],
  })
  server.once('exit', code => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => server.kill(signal))
  }
  const name = host?.includes(':') ? `[${host}]` : (host ?? 'localhost')
  await ready(`http://${name}:${port}/healthz`)
}

async function ready(address: string) {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.status === 200) return
    await wait(250)
  }
}
