import { dayOfNumber, numberOfMonth } from './dayNumber'
import { plainWords } from './plainWords'
import type { Stretch, TimelineScale } from './timelineScale'

/** A place on the axis, from 0 to 1, with the date that begins there. */
export type Tick = { place: number; label: string }

/** Where labels of some ten characters stand clear of each other on a narrow page. */
const leastDistance = 0.15

const monday = 4 // 5 January 1970

const daysOfAYear = 365.2425

type Step = {
  /** How many days it is long, nearly. */
  days: number
  /** Days on which it begins, from the first to the last given. */
  within(from: number, to: number): number[]
  /** What a day on which it begins is called. */
  label(time: number): string
}

const steps: Step[] = [
  { days: 1, within: (from, to) => multiples(1, 0, from, to), label: dayLabel },
  { days: 7, within: (from, to) => multiples(7, monday, from, to), label: dayLabel },
  ...[1, 3, 6].map(months => monthly(months, monthLabel)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(years =>
    monthly(years * 12, yearLabel),
  ),
]

/**
 * The dates to write under an axis: days, months or years at the finest step for which there is
 * room. Each stretch has one at least, a day if need be, where its neighbours leave room.
 */
export function timelineTicks({ toScale, placeOf }: TimelineScale): Tick[] {
  const perDay = Math.max(
    0,
    ...toScale.filter(({ from, to }) => to > from).map(s => (s.end - s.start) / (s.to - s.from)),
  )
  const step = steps.find(({ days }) => days * perDay >= leastDistance)
  const ticks: Tick[] = []
  for (const stretch of toScale) {
    for (const tick of ticksOf(stretch, step, placeOf)) {
      const last = ticks.at(-1)?.place ?? -1
      // A month of 28 days is a little shorter than its step.
      if (tick.place - last >= leastDistance * 0.9) ticks.push(tick)
    }
  }
  return ticks
}

function ticksOf(
  { from, to }: Stretch,
  step: Step | undefined,
  placeOf: (time: number) => number,
): Tick[] {
  const times = from < to && step ? step.within(from, to) : []
  if (step && times.length > 0)
    return times.map(time => ({ place: placeOf(time), label: step.label(time) }))
  return [{ place: placeOf(from), label: dayLabel(from) }]
}

function monthly(months: number, label: (time: number) => string): Step {
  return {
    days: (months * daysOfAYear) / 12,
    within(from, to) {
      const [first, last] = [dayOfNumber(from), dayOfNumber(to)]
      return multiples(months, 0, first.year * 12 + first.month - 1, last.year * 12 + last.month)
        .map(month => numberOfMonth(0, month + 1))
        .filter(time => from <= time && time <= to)
    },
    label,
  }
}

/** The multiples of a number, counted from one of them, that are between two others. */
function multiples(of: number, one: number, from: number, to: number): number[] {
  const first = one + Math.ceil((from - one) / of) * of
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / of) + 1) },
    (_, at) => first + at * of,
  )
}

function dayLabel(time: number): string {
  const { day } = dayOfNumber(time)
  return `${day} ${monthLabel(time)}`
}

function monthLabel(time: number): string {
  const [month = '', ...year] = plainWords({ ...dayOfNumber(time), day: undefined }).split(' ')
  return [month.slice(0, 3), ...year].join(' ')
}

function yearLabel(time: number): string {
  return plainWords({ year: dayOfNumber(time).year })
}
