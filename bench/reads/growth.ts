import Database from 'better-sqlite3'

import { archiveOf } from './archive'
import { answersOf, compareAnswers, fastOf } from './compareAnswers'
import type { Contender } from './contenders'
import type { Figure } from './figures'
import { measureInTurns, type Thoroughness } from './measureInTurns'
import { busyConnections, flatReadings, inWords } from './promises'
import { type ReadingName, readings } from './readings'
import { posted } from './requests'
import { startFloor, startStet } from './servers'

type Sized = Pick<Contender, 'name' | 'server'> & { stories: number; file: string }

/**
 * Measures the smallest and the largest archive in turns, so that the machine's moods are in both:
 * what costs the same, however much is kept, is to cost the same here.
 */
export async function measureGrowth(
  sizes: readonly number[],
  thoroughness: Thoroughness,
): Promise<Figure[]> {
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  if (smallest === largest) return []
  console.error(`Measuring ${inWords(smallest)} and ${inWords(largest)} stories in turns …`)
  const sized: Sized[] = []
  const figures: Figure[] = []
  try {
    for (const stories of [smallest, largest]) {
      const file = await archiveOf(stories)
      sized.push({ stories, file, name: 'floor-db', server: await startFloor(file) })
      const server = await startStet(file, { isCached: false })
      sized.push({ stories, file, name: 'Stet uncached', server })
    }
    for (const reading of flatReadings) {
      const loads = await measureInTurns(
        await contendersOf(reading, sized),
        busyConnections,
        thoroughness,
      )
      for (const [{ stories, name }, load] of loads)
        figures.push({ stories, reading, contender: name, connections: busyConnections, ...load })
    }
    return figures
  } finally {
    await Promise.all(sized.map(({ server }) => server.stop()))
  }
}

/** Of each archive the floor comes first, with whose answers Stet's are compared. */
async function contendersOf(reading: ReadingName, sized: readonly Sized[]) {
  const { query, variables } = readings[reading]
  const compared: (Sized & Contender)[] = []
  let due: unknown[] = []
  for (const one of sized) {
    const archive = new Database(one.file, { readonly: true, fileMustExist: true })
    const asked = variables(archive).map(each => posted(query, each))
    archive.close()
    if (one.name === 'floor-db') due = await answersOf(one.server, asked)
    compared.push(await compareAnswers({ ...one, asked, status: 200 }, due))
  }
  return fastOf(compared)
}
