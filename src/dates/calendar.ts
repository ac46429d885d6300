/** A day of the proleptic Gregorian calendar; years are astronomical: 0 is 1 BC, -1 is 2 BC. */
export type Day = { year: number; month: number; day: number }

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Negative when `a` is the earlier day, 0 when they are the same. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** The first day of month `month` of `year`; month 13 is January of the next year. */
export function startOfMonth(year: number, month: number): Day {
  return month > 12 ? { year: year + 1, month: month - 12, day: 1 } : { year, month, day: 1 }
}

/** The last day of month `month` of `year`; month 14 is February of the next year. */
export function endOfMonth(year: number, month: number): Day {
  const start = startOfMonth(year, month)
  return { ...start, day: daysInMonth(start.year, start.month) }
}
