import type { Day } from './calendar'
import type { DateSet, End, Point } from './edtf'
import { parseEdtf } from './parseEdtf'
import { type DaySpan, spanOf } from './spanOf'

/** ISO 8601 calendar dates as far as they are certain: `2019-10-05`, `2019-10` or `2019`. */
export type StatedDates = { start?: string; end?: string }

/**
 * What a format without EDTF can say of a date and still be right: `[2019-10-01..2019-10-10]` is
 * `2019-10`. Left out are an end that is open or not known, a date that is approximate or
 * uncertain, a year that is open, years that take more than four digits, and days that are several
 * (`{2019-10-01,2019-10-03}`). Only what lasted has an end.
 *
 * @throws EdtfError when the text is not a date.
 */
export function statedDates(edtf: string): StatedDates {
  const date = parseEdtf(edtf)
  if (date.kind === 'interval') return { start: statedEnd(date.start), end: statedEnd(date.end) }
  return date.kind === 'allOf' ? {} : { start: stated(date) }
}

function statedEnd(end: End): string | undefined {
  return typeof end === 'string' ? undefined : stated(end)
}

function stated(date: Point | DateSet): string | undefined {
  return /[?~%]/.test(date.edtf) ? undefined : inCommon(spanOf(date))
}

/** What the first and the last day have in common. */
function inCommon({ first, last }: DaySpan): string | undefined {
  if (!first || !last || first.year !== last.year) return undefined
  if (first.year < 0 || first.year > 9999) return undefined
  if (first.month !== last.month) return written(first).slice(0, 4)
  return written(first).slice(0, first.day === last.day ? 10 : 7)
}

function written({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
