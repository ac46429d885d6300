import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import { builtApp } from './appCopy'
import { endsWithUs } from './endsWithUs'
import { freePort } from './freePort'
import { isPostgresql } from './readPostgresql'

export type RunningServer = {
  address: string
  process: ChildProcess
  /** What it has printed so far; if it was very much, the end of it. */
  output(): string
  stop(signal?: NodeJS.Signals): Promise<void>
}

type Options = { adminUi?: boolean; workers?: number; variables?: object }

/** Starts what `npm start` starts, on a database of the test's (a file, or a server's address), and waits until it is healthy. */
export async function startProductionServer(
  database: string,
  { adminUi = false, workers = 0, variables = {} }: Options = {},
): Promise<RunningServer> {
  const port = await freePort()
  const flags = [
    ...(workers > 0 ? ['--workers', String(workers)] : []),
    ...(adminUi ? [] : ['--no-ui']),
  ]
  const server = endsWithUs(
    spawn(process.execPath, ['src/commands/start.mjs', ...flags], {
      cwd: await builtApp(),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: isPostgresql(database) ? database : `file:${database}`,
        HOST: '127.0.0.1',
        PORT: String(port),
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  const { keep, output } = lastWords()
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', keep)

  const address = `http://127.0.0.1:${port}`
  while (!(await isHealthy(address))) {
    const isOver = server.exitCode !== null || server.signalCode !== null
    if (isOver) throw new Error(`the server ended: ${output()}`)
    await wait(100)
  }
  return {
    address,
    process: server,
    output,
    async stop(signal = 'SIGTERM') {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill(signal)
      await once(server, 'exit')
    },
  }
}

/** Keeps what is said, in characters at most: the log of a busy server would outgrow a string. */
function lastWords(most = 10_000_000) {
  const words: string[] = []
  let length = 0
  return {
    keep(text: string) {
      words.push(text)
      length += text.length
      while (length > most) length -= words.shift()?.length ?? length
    },
    output: () => words.join(''),
  }
}

async function isHealthy(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/healthz`).catch(() => undefined)
  return answer?.status === 200
}
