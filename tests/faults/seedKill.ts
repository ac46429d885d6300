import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { getContext } from '@keystone-6/core/context'
import { expect } from 'vitest'
import { z } from 'zod'

import type { Context } from '../../generated/keystone/types'
import * as PrismaModule from '../../generated/prisma/client'
import { configure } from '../../keystone'
import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { readEnv } from '../../src/env'
import { changedPackage } from '../seed/changedPackage'
import { databaseUrlOf, makeDatabaseFile } from '../support/newsroom'
import { emptyFolder } from './migratedCopy'
import { type StetProcess, startStet } from './stetProcess'
import { contentHash, damage } from './storedRows'

/** Starts `npm run seed` on a database; the probe is loaded into it if it is to be watched. */
export function startSeed(
  file: string,
  probe?: { lastStatement?: number },
  stories: readonly string[] = [],
): StetProcess {
  const env = {
    DATABASE_URL: databaseUrlOf(file),
    ...(probe?.lastStatement && { PROBE_LAST_STATEMENT: String(probe.lastStatement) }),
  }
  const watched = probe ? ['--import', './tests/faults/statementProbe.ts'] : []
  return startStet(['--import', 'tsx', ...watched, 'seed/seed.ts', ...stories], { env })
}

/** What is seeded into what. */
export type Scene = {
  /** Makes the database that is to be seeded. */
  database(): Promise<string>
  stories: readonly string[]
}

/** The bundled story into a new database. */
export const firstSeed: Scene = { database: makeDatabaseFile, stories: [bundledStory] }

/** A changed package over what editors have made of the story it was. */
export function laterSeed(): Scene {
  const stories = [changedPackage(path.join(emptyFolder(), 'story'))]
  return {
    stories,
    async database() {
      const file = await makeDatabaseFile()
      await withContext(file, async context => {
        await loadStory(readStoryPackage(bundledStory), context)
        const { db } = context.sudo()
        const [where, data] = [{ slug: 'kim-jong-un' }, { version: 1, jobTitle: 'as edited' }]
        await db.Person.updateOne({ where, data })
      })
      return file
    },
  }
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
export async function wholeSeed(scene: Scene): Promise<WholeSeed> {
  const file = await scene.database()
  const emptyHash = contentHash(file)
  const seed = startSeed(file, {}, scene.stories)
  const { code } = await seed.ended()
  if (code !== 0 && code !== conflicts) throw new Error(`the seed failed: ${seed.output()}`)
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
export async function killSeed(kill: Kill, scene: Scene, whole: WholeSeed): Promise<Leftover> {
  const file = await scene.database()
  await seedUntil(kill, file, scene)
  const leftover = { damage: damage(file), hash: contentHash(file) }
  for (const story of scene.stories) await loadInto(file, story)

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

async function seedUntil(kill: Kill, file: string, { stories }: Scene) {
  const probe = 'statement' in kill ? { lastStatement: kill.statement } : {}
  const seed = startSeed(file, probe, stories)
  if ('milliseconds' in kill) {
    await seed.says(/^seeding$/m)
    await wait(kill.milliseconds)
    seed.kill('SIGKILL')
  }
  const { code, signal } = await seed.ended()
  // At the very last it may have ended by itself before the signal arrives.
  if (signal !== 'SIGKILL' && code !== 0 && code !== conflicts)
    throw new Error(`it failed: ${seed.output()}`)
}

/** What `npm run seed` does, without the time that starting it takes. */
export async function loadInto(file: string, story = bundledStory) {
  await withContext(file, context => loadStory(readStoryPackage(story), context))
}

async function withContext(file: string, work: (context: Context) => Promise<unknown>) {
  const config = configure(readEnv({ DATABASE_URL: databaseUrlOf(file) }))
  const context = getContext(config, PrismaModule)
  try {
    await work(context)
  } finally {
    await context.prisma.$disconnect()
  }
}

/** The exit code of a seed that left what was in conflict. */
const conflicts = 3
