import { setTimeout as wait } from 'node:timers/promises'

import { getContext } from '@keystone-6/core/context'
import { expect } from 'vitest'
import { z } from 'zod'

import * as PrismaModule from '../../generated/prisma/client'
import { configure } from '../../keystone'
import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { readEnv } from '../../src/env'
import { migratedCopy } from './migratedCopy'
import { type StetProcess, startStet } from './stetProcess'
import { contentHash, damage } from './storedRows'

/** Starts `npm run seed` on a database; the probe is loaded into it if it is to be watched. */
export function startSeed(file: string, probe?: { lastStatement?: number }): StetProcess {
  const env = {
    DATABASE_URL: `file:${file}`,
    ...(probe?.lastStatement && { PROBE_LAST_STATEMENT: String(probe.lastStatement) }),
  }
  const watched = probe ? ['--import', './tests/faults/statementProbe.ts'] : []
  return startStet(['--import', 'tsx', ...watched, 'seed/seed.ts'], { env })
}

export type WholeSeed = z.output<typeof measured> & { emptyHash: string; seededHash: string }

const measured = z.object({
  /** How many statements it runs, and which of them commits. */
  statements: z.number(),
  commit: z.number(),
  /** From the first row to the end of the process. */
  milliseconds: z.number(),
})

/** Runs a seed that nobody kills, to know what one does. */
export async function wholeSeed(): Promise<WholeSeed> {
  const file = migratedCopy()
  const emptyHash = contentHash(file)
  const seed = startSeed(file, {})
  const { code } = await seed.ended()
  if (code !== 0) throw new Error(`the seed failed: ${seed.output()}`)
  const [, probe = ''] = seed.output().match(/^probe (.*)$/m) ?? []
  return { ...measured.parse(JSON.parse(probe)), emptyHash, seededHash: contentHash(file) }
}

/** When a seed is killed: after one of its statements, or some time after its first row. */
export type Kill = { statement: number } | { milliseconds: number }

/** What a killed seed leaves, and whether the next one makes of it what one alone would have made. */
export type Leftover = {
  kill: Kill
  found: 'all' | 'nothing' | 'something between'
  damage: unknown[]
  isMendedByTheNext: boolean
}

/** Kills a seed, looks at the database, and seeds it again. */
export async function killSeed(kill: Kill, whole: WholeSeed): Promise<Leftover> {
  const file = migratedCopy()
  await seedUntil(kill, file)
  const leftover = { damage: damage(file), hash: contentHash(file) }
  await loadBundledStory(file)

  const known = { [whole.emptyHash]: 'nothing', [whole.seededHash]: 'all' } as const
  return {
    kill,
    found: known[leftover.hash] ?? 'something between',
    damage: [...leftover.damage, ...damage(file)],
    isMendedByTheNext: contentHash(file) === whole.seededHash,
  }
}

/** What it must leave: all from its COMMIT on and nothing before; at a moment between, either. */
export function leftoverOf(kill: Kill, { commit }: WholeSeed) {
  const either: unknown = expect.stringMatching(/^(all|nothing)$/)
  const found = 'milliseconds' in kill ? either : kill.statement < commit ? 'nothing' : 'all'
  return { kill, found, damage: [], isMendedByTheNext: true }
}

async function seedUntil(kill: Kill, file: string) {
  const seed = startSeed(file, 'statement' in kill ? { lastStatement: kill.statement } : {})
  if ('milliseconds' in kill) {
    await seed.says(/^seeding$/m)
    await wait(kill.milliseconds)
    seed.kill('SIGKILL')
  }
  const { code, signal } = await seed.ended()
  // At the very last it may have ended by itself before the signal arrives.
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`it failed: ${seed.output()}`)
}

/** What `npm run seed` does, without the time that starting it takes. */
export async function loadBundledStory(file: string) {
  const config = configure(readEnv({ DATABASE_URL: `file:${file}` }))
  const context = getContext(config, PrismaModule)
  try {
    await loadStory(readStoryPackage(bundledStory), context)
  } finally {
    await context.prisma.$disconnect()
  }
}
