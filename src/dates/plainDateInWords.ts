import { daysInMonth, type Day } from './calendar'
import type { PlainDate } from './plainDate'
import { edtfYear, readYear, yearPattern } from './yearInWords'

/** What is written of a date: in “6 to 12 January 2020” of the first no more than its day. */
type Written = { year?: number; month?: number; day?: number; weekday?: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const month =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?'
const day = '(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const year = `(?<year>${yearPattern})`

const forms = [
  `${day} (?:of )?${month}(?:,? (?:of )?${year})?`,
  `${month} ${day}(?:,? ${year})?`,
  `${month}(?:,? (?:of )?${year})?`,
  `${day}(?:, ${year})?`,
  year,
].map(
  form =>
    new RegExp(
      `^(?:on |in )?(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs)?\\.?,? )?${form}$`,
    ),
)

/**
 * Reads dates written one after the other, where one may leave to the next what both share (“6 or 7
 * January 2020”), as American dates leave the month to the one before (“January 6 to 7, 2020”).
 *
 * Without a year a date is the latest that is not after `today`, unless one is near that is. Undefined
 * when one of them is no day, month or year, or is not the day of the week it is said to be.
 */
export function readPlainDates(texts: string[], today: Day | undefined): PlainDate[] | undefined {
  const all = texts.map(readWritten)
  const read: PlainDate[] = []
  for (let at = all.length - 1; at >= 0; at--) {
    const written = all[at]
    const date = written && completed(written, all[at - 1], read[0], today)
    if (!date || !isInCalendar(date)) return undefined
    read.unshift(date)
  }
  return read
}

/** A day, month or year as EDTF. */
export function edtfOf({ year, month, day }: PlainDate): string {
  return [month, day]
    .filter(part => part !== undefined)
    .reduce((text, part) => `${text}-${String(part).padStart(2, '0')}`, edtfYear(year))
}

function readWritten(text: string): Written | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    return {
      year: groups.year ? readYear(groups.year) : undefined,
      month: groups.month ? months.indexOf(groups.month.slice(0, 3)) + 1 : undefined,
      day: groups.day ? Number(groups.day) : undefined,
      weekday: groups.weekday ? weekdays.indexOf(groups.weekday) : undefined,
    }
  }
  return undefined
}

function completed(
  { year, month, day, weekday }: Written,
  before: Written | undefined,
  after: PlainDate | undefined,
  today: Day | undefined,
): PlainDate | undefined {
  const needsMonth = day !== undefined && month === undefined
  const ownMonth = needsMonth ? (year === undefined && after?.month) || before?.month : month
  if (needsMonth && ownMonth === undefined) return undefined
  const ownYear = year ?? after?.year ?? latestYear(ownMonth, day, today)
  if (ownYear === undefined) return undefined
  const date = { year: ownYear, month: ownMonth, day }
  return weekday === undefined || weekdayOf(date) === weekday ? date : undefined
}

function latestYear(month: number | undefined, day: number | undefined, today: Day | undefined) {
  if (!today || month === undefined || isNear(month, today)) return undefined
  if (month === today.month) return day === undefined || day <= today.day ? today.year : undefined
  return month < today.month ? today.year : today.year - 1
}

/**
 * Whether a month, or a season by its first month, begins within the next two: “in December”, in
 * November, may as well be what is to come.
 */
export function isNear(month: number, today: Day): boolean {
  return [1, 2].includes((month - today.month + 12) % 12)
}

function isInCalendar({ year, month, day }: PlainDate): boolean {
  return day === undefined || month === undefined || (day > 0 && day <= daysInMonth(year, month))
}

function weekdayOf({ year, month = 1, day = 1 }: PlainDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
