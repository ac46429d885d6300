import { existsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import Database from 'better-sqlite3'

import { PlainError } from '../../src/plainError'
import { archiveOf } from './archive'
import { benchFolder } from './benchFolder'
import { fastOf } from './compareAnswers'
import { contendersFor } from './contenders'
import type { Figure, Results } from './figures'
import { measureGrowth } from './growth'
import { measureInTurns, type Thoroughness } from './measureInTurns'
import { plot } from './plot'
import { busyConnections, inWords, promises } from './promises'
import type { ReadingName } from './readings'
import { memoryOfStet, startServers } from './servers'
import { promiseTable, readingTable } from './table'

/** Numbers of stories, and how thoroughly each is measured. */
export type ReadsPlan = Thoroughness & { sizes: readonly number[] }

const measuredReadings = ['A', 'B', 'C', 'D'] as const satisfies readonly ReadingName[]
const connectionCounts = [1, busyConnections]

/**
 * What reading costs over HTTP: Stet with and without its cache, beside the least that it can cost
 * and beside a plain Keystone, all of the same rows. Answers are compared before they are timed.
 */
export async function benchReads({ sizes, ...thoroughness }: ReadsPlan) {
  if (!existsSync('/proc/self/stat'))
    throw new PlainError('The bench of reads asks Linux what a request costs; run it there.')
  const figures: Figure[] = []
  const memory: { stories: number; megabytes: number }[] = []
  for (const stories of sizes) {
    const measured = await measureArchive(stories, thoroughness)
    figures.push(...measured.figures)
    memory.push({ stories, megabytes: measured.megabytes })
  }
  const growth = await measureGrowth(sizes, thoroughness)
  report({ figures, growth, memory })
}

async function measureArchive(stories: number, thoroughness: Thoroughness) {
  const file = await archiveOf(stories)
  const archive = new Database(file, { readonly: true, fileMustExist: true })
  console.error(`Starting servers on ${inWords(stories)} stories …`)
  const servers = await startServers(file)
  const figures: Figure[] = []
  try {
    for (const reading of measuredReadings) {
      console.error(`Comparing the answers of ${reading} …`)
      const contenders = fastOf(await contendersFor(reading, servers, archive))
      for (const connections of connectionCounts) {
        console.error(`Measuring ${reading} over ${connections} connections …`)
        const loads = await measureInTurns(contenders, connections, thoroughness)
        for (const [{ name }, load] of loads)
          figures.push({ stories, reading, contender: name, connections, ...load })
      }
      console.log(`${readingTable(reading, stories, figures)}\n`)
    }
    return { figures, megabytes: memoryOfStet(servers) }
  } finally {
    await servers.stop()
    archive.close()
  }
}

function report(results: Results) {
  const promised = promises(results)
  console.log(`Promised:\n${promiseTable(promised)}`)
  const [json, svg] = ['reads.json', 'reads.svg'].map(name =>
    path.join(benchFolder('results'), name),
  )
  const machine = { processor: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version }
  writeFileSync(
    json ?? '',
    JSON.stringify({ at: new Date(), machine, promised, ...results }, null, 2),
  )
  writeFileSync(svg ?? '', plot(results.figures))
  console.log(`\nWritten: ${json} and ${svg}`)
}
