import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { endsWithUs } from '../../tests/support/endsWithUs'
import { freePort } from '../../tests/support/freePort'

export type Server = { address: string; pid: number; stop(): Promise<unknown> }

/**
 * Starts a server that listens on PORT, and waits until it answers.
 *
 * @throws Error with what it has printed when it ends instead
 */
export async function startServer(
  args: string[],
  { cwd = process.cwd(), variables = {} }: { cwd?: string; variables?: object } = {},
): Promise<Server> {
  const port = await freePort()
  const child = endsWithUs(
    spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += text))
  const address = `http://127.0.0.1:${port}`
  while (!(await fetch(address).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended: ${output}`)
    await wait(50)
  }
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}
