import { daysInMonth, type Day } from './calendar'
import { daysOf, monthsOf, outermostDays } from './digits'
import type { CalendarDate } from './edtf'
import { following, isSameDate, type PlainDate } from './plainDate'
import { monthWords, sayPlainBetween, sayPlainList, yearWords } from './plainWords'
import { sayWith, type Saying } from './saying'

/**
 * Says a date with unknown digits.
 *
 * What is unknown as a whole is called so; a few dates are listed; the rest, however odd its digits,
 * is given as the stretch it lies in, which is never more than is known.
 */
export function sayUnknown(date: CalendarDate): Saying {
  const { year, month, day } = date
  if (!month) return sayUnknownYear(year.digits)
  if (month.digits === 'XX' && !day) return sayWith('in', `an unknown month ${inYear(year.digits)}`)
  if (month.digits === 'XX' && day?.digits === 'XX') {
    return sayWith('on', `an unknown day ${inYear(year.digits)}`)
  }
  if (!month.digits.includes('X')) {
    const of = year.digits.includes('X') ? 'of ' : ''
    const monthAndYear = `${monthWords(Number(month.digits))} ${of}${yearAfterOf(year.digits)}`
    if (!day) return sayWith('in', monthAndYear)
    if (day.digits === 'XX') return sayWith('on', `an unknown day in ${monthAndYear}`)
    if (!day.digits.includes('X')) return sayWith('on', `${Number(day.digits)} ${monthAndYear}`)
  }
  return year.digits.includes('X') ? sayStretch(date) : sayOneOf(possibleDates(date))
}

/** Whether a year with X has the name of a decade. 190X has none: "the 1900s" may be a century. */
export function isNamedDecade(digits: string): boolean {
  return /^[1-9]\d[1-9]X$/.test(digits)
}

function sayUnknownYear(digits: string): Saying {
  if (digits === 'XXXX') return sayWith('in', 'an unknown year')
  if (isNamedDecade(digits)) return sayWith('in', `the ${digits.replace('X', '0')}s`)
  const ends = outermostDays(digits)
  return sayPlainBetween({ year: ends?.first.year ?? 0 }, { year: ends?.last.year ?? 0 })
}

/** "in 2019", "in the 2010s", "between 2000 and 2099" or "of an unknown year". */
function inYear(digits: string): string {
  if (digits === 'XXXX') return 'of an unknown year'
  return digits.includes('X') ? sayUnknownYear(digits).phrase : `in ${yearWords(Number(digits))}`
}

/** "2019", "a year in the 2010s" or "an unknown year": what a part of that year belongs to. */
export function yearAfterOf(digits: string): string {
  if (digits === 'XXXX') return 'an unknown year'
  return digits.includes('X')
    ? `a year ${sayUnknownYear(digits).phrase}`
    : yearWords(Number(digits))
}

function possibleDates({ first, month, day }: CalendarDate): PlainDate[] {
  const { year } = first
  return monthsOf(month?.digits ?? 'XX').flatMap((number): PlainDate[] => {
    if (!day) return [{ year, month: number }]
    return daysOf(day.digits)
      .filter(date => date <= daysInMonth(year, number))
      .map(date => ({ year, month: number, day: date }))
  })
}

/** One date out of some: listed when they are few or lie apart, else by the two ends. */
function sayOneOf(dates: PlainDate[]): Saying {
  const [first = { year: 0 }] = dates
  const last = dates.at(-1) ?? first
  const isRun = dates.slice(1).every((date, at) => isSameDate(date, following(dates[at] ?? date)))
  const mostListed = isRun ? 2 : 4
  return dates.length <= mostListed ? sayPlainList(dates, 'or') : sayPlainBetween(first, last)
}

function sayStretch({ first, last, day }: CalendarDate): Saying {
  const coarse = (date: Day) => (day ? date : { year: date.year, month: date.month })
  return sayPlainBetween(coarse(first), coarse(last))
}
