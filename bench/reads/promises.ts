import type { ContenderName } from './contenders'
import { costRatio, type Results } from './figures'
import type { ReadingName } from './readings'

/** Something that Stet promises of its reads, and what was measured of it. */
export type Promised = {
  what: string
  stories: number
  limit: number
  /** Undefined where it was not measured. */
  value: number | undefined
}

type Ratio = {
  reading: ReadingName
  of: ContenderName
  to: ContenderName
  limit: number
  /** Where it is promised of one size only. */
  stories?: number
}

/** Processor time of a request, with as many connections as keep a server busy. */
const ratios: readonly Ratio[] = [
  { reading: 'A', of: 'Stet cached', to: 'floor-cached', limit: 2 },
  { reading: 'B', of: 'Stet cached', to: 'floor-cached', limit: 2 },
  { reading: 'A', of: 'Stet uncached', to: 'floor-db', limit: 6 },
  { reading: 'B', of: 'Stet uncached', to: 'floor-db', limit: 8 },
  { reading: 'C', of: 'Stet uncached', to: 'floor-db', limit: 3 },
  { reading: 'D', of: 'Stet uncached', to: 'floor-db', limit: 1 / 20, stories: 10_000 },
]

/** The readings that cost the same however many stories there are. */
export const flatReadings = ['A', 'B', 'C10'] as const satisfies readonly ReadingName[]

const growthLimit = 1.3
const memoryLimit = 350 // megabytes

/** The connections over which a server is as busy as it can be. */
export const busyConnections = 16

/** Holds what was measured against what is promised. */
export function promises({ figures, growth, memory }: Results): Promised[] {
  const sizes = memory.map(({ stories }) => stories)
  const [smallest = 0, largest = 0] = [Math.min(...sizes), Math.max(...sizes)]
  const connections = busyConnections
  return [
    ...sizes.flatMap(stories =>
      ratios
        .filter(ratio => (ratio.stories ?? stories) === stories)
        .map(({ reading, of, to, limit }) => ({
          what: `${reading}: ${of}, times ${to}`,
          value: costRatio(
            figures,
            { stories, reading, contender: of, connections },
            { contender: to },
          ),
          ...{ stories, limit },
        })),
    ),
    ...(smallest === largest ? [] : flatReadings).map(reading => ({
      what: `${reading}: Stet uncached, times itself with ${inWords(smallest)}`,
      value: costRatio(
        growth,
        { stories: largest, reading, contender: 'Stet uncached' },
        { stories: smallest },
      ),
      ...{ stories: largest, limit: growthLimit },
    })),
    {
      what: 'memory in use at the end, MB',
      value: memory.find(({ stories }) => stories === largest)?.megabytes,
      ...{ stories: largest, limit: memoryLimit },
    },
  ]
}

/** A count as people write it. */
export const inWords = (count: number) => count.toLocaleString('en-US')
