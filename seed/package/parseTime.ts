import { daysInMonth } from '../../src/dates/calendar'

export const timeAdvice =
  'write a time with its zone, such as 2020-01-13T09:30:00Z or 2020-01-13T09:30:00+01:00'

const pattern =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/**
 * Reads a time as RFC 3339 writes it (https://www.rfc-editor.org/rfc/rfc3339#section-5.6), with
 * capital letters and without leap seconds. Undefined for anything else, and for a day that is not
 * in the calendar, which JavaScript would take for one of the next month.
 */
export function parseTime(written: string): Date | undefined {
  const [, year, month, day] = pattern.exec(written) ?? []
  if (day === undefined || Number(day) < 1) return undefined
  if (Number(day) > daysInMonth(Number(year), Number(month))) return undefined
  const time = new Date(written)
  return /^\d{4}-/.test(time.toISOString()) ? time : undefined // its zone may lead out of the years
}
