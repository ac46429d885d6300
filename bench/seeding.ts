import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { median } from './median'
import { measured } from './measured'
import type { RawInserts } from './rawInserts'

const limits = { load: 4, reseed: 1 / 4, megabytes: 500 }

/** Fewer stories are measured three times, in turns, so that a busy moment counts for less. */
const onceFrom = 20_000

/**
 * How long a seed takes. Invented stories are loaded into a new database; then the very rows that it
 * holds afterwards are inserted into another one, by better-sqlite3 and nothing else, and compared;
 * then the seed is run again, with nothing to do.
 */
export async function benchSeeding(stories: number, { isQuick = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const count = stories.toLocaleString('en-US')
  const rounds = isQuick || stories >= onceFrom ? 1 : 3
  console.log(`A seed of ${count} invented stories${rounds > 1 ? ' (median of 3 rounds)' : ''}:`)
  try {
    const migrated = path.join(folder, 'migrated.db')
    await measured(['src/commands/migrate.ts'], migrated)
    const results: Round[] = []
    for (let round = 0; round < rounds; round++) {
      const [loaded, raw] = ['loaded', 'raw'].map(name => path.join(folder, `${name}-${round}.db`))
      if (!loaded || !raw) continue
      for (const file of [loaded, raw]) copyFileSync(migrated, file)
      results.push(await oneRound(stories, loaded, raw))
      for (const file of [loaded, raw]) rmSync(file)
    }
    const { seconds } = await measured(seedOf(1), migrated)
    report(results, seconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What `npm run seed` starts. */
const seedOf = (stories: number) => ['seed/seed.ts', '--synthetic', String(stories)]

type Round = Awaited<ReturnType<typeof oneRound>>

async function oneRound(stories: number, loaded: string, raw: string) {
  const load = await measured(seedOf(stories), loaded)
  const { output } = await measured(['bench/rawInserts.ts', loaded], raw)
  const inserts: RawInserts = JSON.parse(output)
  const reseed = await measured(seedOf(stories), loaded)
  return { load, inserts, reseed }
}

function report(rounds: readonly Round[], start: number) {
  const load = median(rounds.map(({ load }) => load.seconds))
  const inserts = median(rounds.map(({ inserts }) => inserts.seconds))
  const reseed = median(rounds.map(({ reseed }) => reseed.seconds))
  const toInserts = median(rounds.map(({ load, inserts }) => load.seconds / inserts.seconds))
  const toLoad = median(rounds.map(({ load, reseed }) => reseed.seconds / load.seconds))
  const peak = Math.max(...rounds.flatMap(({ load, reseed }) => [load.megabytes, reseed.megabytes]))
  const { rows = 0, transactions = 0 } = rounds[0]?.inserts ?? {}

  const line = (name: string, seconds: number, ratio: string) => {
    const rate = Math.round(rows / seconds).toLocaleString('en-US')
    console.log(
      `  ${name.padEnd(24)}${seconds.toFixed(1).padStart(8)} s  ${rate.padStart(8)} rows/s${ratio}`,
    )
  }
  line('loaded by the seed', load, `   ${ratioTo(toInserts, limits.load)} the raw inserts`)
  line('inserted raw', inserts, '')
  line('seeded again', reseed, `   ${ratioTo(toLoad, limits.reseed)} the load`)
  console.log(
    `  ${rows.toLocaleString('en-US')} rows in ${transactions.toLocaleString('en-US')} transactions; ` +
      `the seed took ${Math.round(peak)} MB at its peak (at most ${limits.megabytes}). ` +
      `Its times include ${start.toFixed(1)} s to start, which is little of 100,000 stories.`,
  )
}

function ratioTo(ratio: number, limit: number): string {
  return `${ratio.toFixed(2)} times (at most ${limit})`
}
