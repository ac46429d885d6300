import type { ContenderName } from './contenders'
import type { Load } from './load'
import type { ReadingName } from './readings'

/** What one contender took for one reading, of so many stories and over so many connections. */
export type Figure = Load & {
  stories: number
  reading: ReadingName
  contender: ContenderName
  connections: number
}

/** What was found out in one run. */
export type Results = {
  figures: readonly Figure[]
  /** The smallest and the largest archive beside each other, in turns. */
  growth: readonly Figure[]
  /** Megabytes that a Stet had in use when all had been asked. */
  memory: readonly { stories: number; megabytes: number }[]
}

type Wanted = Partial<Pick<Figure, 'stories' | 'reading' | 'contender' | 'connections'>>

/** The figures that are about what is wanted. */
export function figuresOf(figures: readonly Figure[], wanted: Wanted): Figure[] {
  const keys = Object.keys(wanted) as (keyof Wanted)[]
  return figures.filter(figure => keys.every(key => figure[key] === wanted[key]))
}

/** How many times as much processor time a request takes; undefined where either was not measured. */
export function costRatio(
  figures: readonly Figure[],
  wanted: Wanted,
  beside: Wanted,
): number | undefined {
  const [one] = figuresOf(figures, wanted)
  const [other] = figuresOf(figures, { ...wanted, ...beside })
  return one && other && one.processor / other.processor
}
