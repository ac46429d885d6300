/** A stretch of time and where it is drawn: days as `dayNumber` counts them, places from 0 to 1. */
export type Stretch = { from: number; to: number; start: number; end: number }

export type TimelineScale = {
  /** Where a time stands, from 0 to 1. */
  placeOf(time: number): number
  /** The stretches that are drawn to one scale; a lone time is one of no length. */
  toScale: Stretch[]
  /** The stretches between them that are drawn shorter than they were. */
  broken: Stretch[]
}

/** Left free at both ends of the axis, for what began before its first day or goes on after its last. */
const margin = 0.05

/**
 * What all other stretches together, and on average, must have of the axis beside a long one, or the
 * long one is broken: a few are seen well enough in little room.
 */
const leastShare = 1 / 12
const leastAverage = 0.02

/** Shorter ones are never broken: a day is still seen beside a year. */
const shortestBroken = 365

/** Of the axis, for each broken stretch and for all of them. */
const brokenWidth = 0.12
const brokenWidths = 0.4

/**
 * An axis of time through all the times given.
 *
 * To one scale, unless long stretches in which nothing begins or ends, a year at least, would squeeze
 * the others to nothing, as one event of 1950 does a month of 2020. Then those are drawn short, all
 * of one width, and told apart by `broken`.
 */
export function timelineScale(times: readonly number[]): TimelineScale {
  const stops = [...new Set(times)].toSorted((a, b) => a - b)
  const gaps = stops.slice(1).map((to, at) => ({ from: stops[at] ?? to, to }))
  const long = tooLong(gaps)
  const width = Math.min(brokenWidth, brokenWidths / long.size)
  const widths = long.size > 0 ? width * long.size : 0
  const perDay = (1 - widths) / totalOf(gaps.filter(gap => !long.has(gap)))

  const toScale = stops.slice(0, 1).map(stop => lone(stop, gaps.length > 0 ? 0 : 0.5))
  const broken: Stretch[] = []
  let end = 0
  for (const gap of gaps) {
    const start = end
    end += long.has(gap) ? width : lengthOf(gap) * perDay
    if (long.has(gap)) {
      broken.push({ ...gap, start: inside(start), end: inside(end) })
      toScale.push(lone(gap.to, end))
    } else {
      const last = toScale.pop()
      if (last) toScale.push({ ...last, to: gap.to, end: inside(end) })
    }
  }
  return { placeOf: time => placeIn([...toScale, ...broken], time), toScale, broken }
}

type Gap = Pick<Stretch, 'from' | 'to'>

const lengthOf = ({ from, to }: Gap) => to - from
const totalOf = (gaps: Gap[]) => gaps.reduce((sum, gap) => sum + lengthOf(gap), 0)
const inside = (place: number) => margin + place * (1 - 2 * margin)
const lone = (time: number, place: number): Stretch => ({
  from: time,
  to: time,
  start: inside(place),
  end: inside(place),
})

function tooLong(gaps: readonly Gap[]): ReadonlySet<Gap> {
  const longestFirst = gaps.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const count = longestFirst.findLastIndex((gap, at) => {
    const others = longestFirst.slice(at + 1)
    const share = totalOf(others) / totalOf([gap, ...others])
    const isSqueezing = share < Math.min(leastShare, leastAverage * others.length)
    return isSqueezing && lengthOf(gap) >= shortestBroken
  })
  return new Set(longestFirst.slice(0, count + 1))
}

function placeIn(stretches: readonly Stretch[], time: number): number {
  const around = stretches.find(({ from, to }) => from <= time && time <= to)
  if (!around) throw new RangeError(`${time} is not on this axis`)
  const { from, to, start, end } = around
  return from === to ? start : start + ((time - from) / (to - from)) * (end - start)
}
