import { endOfMonth, startOfMonth } from './calendar'
import { outermostDays } from './digits'
import type { CalendarDate, Season } from './edtf'
import { EdtfError, type EdtfFault } from './edtfError'
import { readMarks, writeMarks, type MarkedDigits } from './marks'
import { partOfYear } from './seasons'

const shape =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/

/**
 * Reads a day, a month, a year or a part of a year; null when the text has not the shape of one.
 *
 * @throws EdtfError when it has the shape and is not in the calendar.
 */
export function readDate(text: string): CalendarDate | Season | null {
  const components = readMarks(componentsOf(shape.exec(text) ?? []))
  const [year, month = null, day = null] = components
  if (!year) return null

  const edtf = writeMarks(components)

  const part = month && !day && partOfYear(month.digits)
  const days = outermostDays(year.digits, part ? undefined : month?.digits, day?.digits)
  if (!days) throw new EdtfError(faultOf(year.digits, month?.digits), text)
  if (!part) return { kind: 'date', edtf, ...days, year, month, day }

  const first = startOfMonth(days.first.year, part.from)
  const last = endOfMonth(days.last.year, part.to)
  return { kind: 'season', edtf, first, last, year, season: month }
}

/** Groups of three: the marks at both sides of the year, the month and the day, and its digits. */
function componentsOf(groups: (string | undefined)[]): MarkedDigits[] {
  return [1, 4, 7].flatMap(at => {
    const digits = groups[at + 1]
    return digits ? [{ left: groups[at] ?? '', digits, right: groups[at + 2] ?? '' }] : []
  })
}

/** The first component of a date that no day of the calendar has. */
function faultOf(year: string, month?: string): EdtfFault {
  if (!outermostDays(year)) return 'noSuchYear'
  return outermostDays(year, month) ? 'noSuchDay' : 'noSuchMonth'
}
