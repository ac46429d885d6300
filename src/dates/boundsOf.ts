import { type Day, daysInMonth } from './calendar'
import { parseEdtf } from './parseEdtf'
import { spanOf } from './spanOf'

/** The first and the last day, both included, as `YYYY-MM-DD`; null where there is none to name. */
export type Bounds = { earliest: string | null; latest: string | null }

/**
 * The first and the last day a date can touch, in the proleptic Gregorian calendar.
 *
 * null stands for an open end, an end that is not known, and a day outside the years 0000 to 9999:
 * such a day has no form that sorts as text beside the others, and null claims nothing false.
 * Uncertain and approximate do not widen the bounds: EDTF gives them no width, so any number of days
 * would be our invention.
 *
 * @throws EdtfError when the text is not a date.
 */
export function boundsOf(edtf: string): Bounds {
  if (isPlainDay(edtf)) return { earliest: edtf, latest: edtf } // as most dates are
  const { first, last } = spanOf(parseEdtf(edtf))
  return { earliest: textOf(first), latest: textOf(last) }
}

function textOf(day: Day | null): string | null {
  if (!day || day.year < 0 || day.year > 9999) return null
  const [year, month, date] = [day.year, day.month, day.day].map(String)
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
}

function isPlainDay(edtf: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(edtf)) return false
  const [year = 0, month = 0, day = 0] = edtf.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
