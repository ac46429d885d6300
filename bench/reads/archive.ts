import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

import { measured } from '../measured'
import { benchFolder } from './benchFolder'
import { fingerprint } from './fingerprint'

/**
 * A database of so many invented stories, as a seed loads them, in a file that nobody writes to. It
 * is kept for the next run, as long as migrations and stories stay the same.
 */
export async function archiveOf(stories: number): Promise<string> {
  const folder = benchFolder('archives')
  const key = fingerprint('migrations/sqlite', 'seed/synthetic')
  const file = path.join(folder, `${stories}-${key}.db`)
  if (existsSync(file)) return file

  for (const name of readdirSync(folder))
    if (name.startsWith(`${stories}-`)) rmSync(path.join(folder, name))
  console.log(
    `Loading ${stories.toLocaleString('en-US')} invented stories, for this run and others …`,
  )
  const unfinished = path.join(folder, `${stories}-unfinished.db`)
  await measured(['src/commands/migrate.ts'], unfinished)
  await measured(['seed/seed.ts', '--synthetic', String(stories)], unfinished)
  renameSync(unfinished, file)
  return file
}
