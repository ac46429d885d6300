import type { Point } from './edtf'
import { EdtfError, type EdtfFault } from './edtfError'
import { readDate } from './readDate'
import { readLongYear } from './readLongYear'

/** The commonest slips, told apart so that the answer can say what to do. */
const slips: [RegExp, EdtfFault][] = [
  [/^(?=.*\d)(?=.*[xyes])[\dxyesXYES?~%-]+$/, 'lowerCase'],
  [/[\u2010-\u2015\u2212]/, 'dash'],
  [/^\d{4}-\d{4}$/, 'noSlash'],
  [/^\d{8}$/, 'noHyphens'],
  [/^-?\d{1,3}[?~%]?(?:-|$)/, 'shortYear'],
]

/**
 * Reads one date: a day, a month, a year, a season or a long year.
 *
 * Decades and centuries are years with X (`201X`, `20XX`): the two- and three-digit forms of ISO
 * 8601 are not in EDTF, and half of a year that is still being typed must not pass for one.
 *
 * @throws EdtfError
 */
export function parsePoint(text: string): Point {
  const point = readDate(text) ?? readLongYear(text)
  if (point) return point
  throw new EdtfError(slips.find(([shape]) => shape.test(text))?.[1] ?? 'unreadable')
}
