import type { PlainDate } from './plainDate'
import { listWords, sayBetween, sayWith, type Saying } from './saying'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export function monthWords(month: number): string {
  return months[month - 1] ?? ''
}

/** A year as readers know it. There is no year 0 for them: astronomical 0 is 1 BC, -43 is 44 BC. */
export function yearWords(year: number): string {
  return year < 10000 ? yearNumber(year) : `the year ${yearNumber(year)}`
}

/** A year where nobody can take it for another number: "10,000". */
export function yearNumber(year: number): string {
  if (year < 1) return `${grouped(1 - year)} BC`
  return year < 1000 ? `AD ${year}` : grouped(year)
}

/** Four digits stand as they are; more are parted by thousands. */
function grouped(number: number): string {
  return number < 10000 ? String(number) : number.toLocaleString('en-US')
}

/** "12 April 2019", "April 2019" or "2019". */
export function plainWords({ year, month, day }: PlainDate): string {
  if (month === undefined) return yearWords(year)
  return [day, monthWords(month), yearNumber(year)].filter(part => part !== undefined).join(' ')
}

export function sayPlain(date: PlainDate): Saying {
  return sayWith(prepositionOf(date), plainWords(date))
}

function prepositionOf(date: PlainDate): 'on' | 'in' {
  return date.day === undefined ? 'in' : 'on'
}

/** How much of its tail a date has in common with the last of its list: 2 month and year, 1 year. */
function sharedParts(date: PlainDate, last: PlainDate): 0 | 1 | 2 {
  if (date.month === undefined || last.month === undefined || date.year !== last.year) return 0
  const bothHaveDays = date.day !== undefined && last.day !== undefined
  return bothHaveDays && date.month === last.month ? 2 : 1
}

/**
 * The words of each date, less what the last one says for all: "6", "12 January 2020".
 *
 * A date drops no more than the dates after it do, or its month would be read off the wrong one.
 */
export function wordsWithSharedTail(dates: PlainDate[]): string[] {
  const last = dates.at(-1)
  if (!last) return []
  let shared: 0 | 1 | 2 = 2
  return dates
    .toReversed()
    .map((date, at) => {
      if (at === 0) return plainWords(date)
      const own = sharedParts(date, last)
      if (own < shared) shared = own
      if (shared === 2) return String(date.day)
      return shared === 1
        ? [date.day, monthWords(date.month ?? 0)].filter(Boolean).join(' ')
        : plainWords(date)
    })
    .toReversed()
}

/** "on 6 or 7 January 2020": dates of one precision, so one "on" or "in" serves them all. */
export function sayPlainList(dates: PlainDate[], conjunction: 'or' | 'and'): Saying {
  const [first = { year: 0 }] = dates
  return sayWith(prepositionOf(first), listWords(wordsWithSharedTail(dates), conjunction))
}

export function sayPlainBetween(from: PlainDate, to: PlainDate): Saying {
  const [start = '', end = ''] = wordsWithSharedTail([from, to])
  return sayBetween(start, end)
}
