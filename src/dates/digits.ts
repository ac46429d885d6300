import { daysInMonth, type Day } from './calendar'

type Direction = 'rising' | 'falling'

/** Every number that digits with X for the unknown ones can stand for. */
function numbersOf(digits: string, direction: Direction): Iterable<number> {
  return digits.includes('X') ? unknownNumbers(digits, direction) : [Number(digits)]
}

/** One at a time: XXXX has ten thousand, and most questions need only the first. */
function* unknownNumbers(digits: string, direction: Direction): Generator<number> {
  const [written, rest] = [digits.charAt(0), digits.slice(1)]
  const choices = written === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(written)]
  for (const digit of direction === 'rising' ? choices : choices.toReversed()) {
    for (const tail of numbersOf(rest, direction)) yield digit * 10 ** rest.length + tail
  }
}

/** Every year four digits can stand for; year 0 has no minus, so `-000X` leaves it out. */
function yearsOf(digits: string, direction: Direction): Iterable<number> {
  return digits.startsWith('-')
    ? yearsBeforeChrist(digits, direction)
    : numbersOf(digits, direction)
}

function* yearsBeforeChrist(digits: string, direction: Direction): Generator<number> {
  for (const number of numbersOf(digits.slice(1), direction === 'rising' ? 'falling' : 'rising')) {
    if (number > 0) yield -number
  }
}

/** Every month two digits can stand for, rising. */
export const monthsOf = upTo(12)

/** Every day two digits can stand for in some month, rising. */
export const daysOf = upTo(31)

/** Every number up to the largest that two digits can stand for; each two are asked about again and again. */
function upTo(largest: number): (digits: string) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return digits => {
    const numbers =
      known.get(digits) ??
      [...numbersOf(digits, 'rising')].filter(number => number >= 1 && number <= largest)
    known.set(digits, numbers)
    return numbers
  }
}

function firstFound(
  years: Iterable<number>,
  months: readonly number[],
  days: readonly number[],
): Day | null {
  for (const year of years) {
    for (const month of months) {
      const day = days.find(candidate => candidate <= daysInMonth(year, month))
      if (day !== undefined) return { year, month, day }
    }
  }
  return null
}

/**
 * The first and the last day of the calendar that a date with unknown digits can mean; null when
 * none is in the calendar, as for `2019-02-3X`. A month or a day not given can be any.
 */
export function outermostDays(
  year: string,
  month = 'XX',
  day = 'XX',
): { first: Day; last: Day } | null {
  const [months, days] = [monthsOf(month), daysOf(day)]
  const first = firstFound(yearsOf(year, 'rising'), months, days)
  const last = firstFound(yearsOf(year, 'falling'), months.toReversed(), days.toReversed())
  return first && last ? { first, last } : null
}
