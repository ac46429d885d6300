import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** What a process took, and what it printed. */
export type Measured = { seconds: number; megabytes: number; output: string }

/** The commands of package.json: a script is measured with the limits that it has there. */
function npmScripts(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  return Object.values(scripts)
}

/**
 * Runs a script of the project in a process of its own, on a database, from its start to its end.
 *
 * @throws Error when it fails
 */
export async function measured([script = '', ...args]: string[], file: string): Promise<Measured> {
  const startedAt = performance.now()
  const flags =
    npmScripts()
      .find(written => written.includes(script))
      ?.match(/--max\S+/g) ?? []
  const loaders = ['tsx', path.resolve('bench/tellPeakMemory.ts')].flatMap(it => ['--import', it])
  const child = spawn(process.execPath, [...flags, ...loaders, script, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  const textFrom = (pipe: unknown) => (pipe instanceof Readable ? text(pipe) : '')
  const [output, peak, [code]] = await Promise.all([
    textFrom(child.stdout),
    textFrom(child.stdio[3]),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`${script} failed (${code}): ${output}`)
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: Number(peak), output }
}
