import { daysInMonth } from './calendar'
import type { Point } from './edtf'

/** A date with nothing open about it but how fine it is: a day, a month (no day) or a year. */
export type PlainDate = { year: number; month?: number; day?: number }

/** The date a point names when it has neither X, nor a mark, nor S, and is no season; else null. */
export function plainDateOf(point: Point): PlainDate | null {
  if (point.kind === 'season') return null
  if (point.kind === 'longYear') {
    return point.mark || point.significant !== null ? null : { year: point.year }
  }
  const written = [point.year, point.month, point.day].filter(component => component !== null)
  if (written.some(({ digits, mark }) => mark || digits.includes('X'))) return null
  const [year = 0, month, day] = written.map(({ digits }) => Number(digits))
  return { year, month, day }
}

/** The day after a day, the month after a month, the year after a year. */
export function following({ year, month, day }: PlainDate): PlainDate {
  if (month === undefined) return { year: year + 1 }
  if (day !== undefined && day < daysInMonth(year, month)) return { year, month, day: day + 1 }
  const nextMonth = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return day === undefined ? nextMonth : { ...nextMonth, day: 1 }
}

export function isSameDate(a: PlainDate, b: PlainDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}
