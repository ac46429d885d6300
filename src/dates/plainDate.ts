import { daysInMonth } from './calendar'
import type { Point } from './edtf'

/** A date with nothing open about it but how fine it is: a day, a month (no day) or a year. */
export type PlainDate = { year: number; month?: number; day?: number }

/** The date a point names, its doubts set aside; null for a season and where X or S leave it open. */
export function namedDateOf(point: Point): PlainDate | null {
  if (point.kind === 'season' || point.edtf.includes('X')) return null
  if (point.kind === 'longYear') return point.significant === null ? { year: point.year } : null
  const [year = 0, month, day] = [point.year, point.month, point.day]
    .filter(component => component !== null)
    .map(({ digits }) => Number(digits))
  return { year, month, day }
}

/** The date a point names when there is no doubt about it either. */
export function plainDateOf(point: Point): PlainDate | null {
  return /[?~%]/.test(point.edtf) ? null : namedDateOf(point)
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
