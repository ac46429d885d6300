import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** A process of Stet's own, as `npm run …` starts it, and everything it says. */
export type StetProcess = {
  /** What it wrote so far, to both streams, in the order in which it arrived. */
  output(): string
  /** Resolves when it has written something that fits; throws when it ends or time runs out first. */
  says(pattern: RegExp, seconds?: number): Promise<void>
  /** Resolves when it has ended; after too long a time it is killed, and that is an error. */
  ended(seconds?: number): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  kill(signal: NodeJS.Signals): void
  /** Ends it and whatever it started, if they still run. */
  stop(): Promise<void>
}

type Options = {
  /** Added to an environment that says nothing about Stet; undefined takes a variable away. */
  env?: NodeJS.ProcessEnv
  folder?: string
  /** Whom to run it as, if not as whoever runs the tests. */
  user?: { uid?: number; gid?: number }
}

/** Starts Node with these arguments here or in a copy of the project. */
export function startStet(
  args: readonly string[],
  { env, folder = '.', user = {} }: Options = {},
): StetProcess {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that its children can be stopped with it
    ...user,
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', text => (written += text))
  child.stderr.setEncoding('utf8').on('data', text => (written += text))
  const closed = once(child, 'close')

  let isOver = false
  const signalAll = (signal: NodeJS.Signals) => {
    // Once all of the group have ended, its number may be another's.
    if (!child.pid || isOver) return
    try {
      process.kill(-child.pid, signal)
    } catch {
      // They have ended just now.
    }
  }
  const stopWhenTestsEnd = () => signalAll('SIGKILL')
  process.once('exit', stopWhenTestsEnd)
  child.once('close', () => {
    isOver = true
    process.removeListener('exit', stopWhenTestsEnd)
  })

  return {
    output: () => written,
    async says(pattern, seconds = 30) {
      const deadline = Date.now() + seconds * 1000
      while (!pattern.test(written)) {
        const ended = child.exitCode !== null || child.signalCode !== null
        if (ended || Date.now() > deadline) {
          throw new Error(`it never said ${pattern}, but:\n${written}`)
        }
        await wait(10)
      }
    },
    async ended(seconds = 30) {
      const giveUp = wait(seconds * 1000, false, { ref: false })
      const inTime = await Promise.race([closed.then(() => true), giveUp])
      if (!inTime) {
        signalAll('SIGKILL')
        throw new Error(`it still ran after ${seconds} seconds and had said:\n${written}`)
      }
      return { code: child.exitCode, signal: child.signalCode }
    },
    kill: signal => void child.kill(signal),
    async stop() {
      signalAll('SIGKILL')
      await closed
    },
  }
}

/** The environment of the tests without what configures Stet or vitest. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot']
  return {
    ...Object.fromEntries(kept.map(name => [name, process.env[name]])),
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
