import { endOfMonth, startOfMonth } from './calendar'
import type { LongYear } from './edtf'
import { EdtfError } from './edtfError'
import { readMarks } from './marks'

const shape = /^([?~%]?)(?:Y(-?\d+)(?:E([1-9]\d*))?|(-?\d{4})(?=S))(?:S([1-9]\d*))?([?~%]?)$/

/**
 * Reads `Y170000002`, `Y-17E7` (-17 × 10⁷) and years given to some significant digits (`1950S2`);
 * null when the text has not the shape of one.
 *
 * @throws EdtfError when it has the shape and is no such year.
 */
export function readLongYear(text: string): LongYear | null {
  const match = shape.exec(text)
  if (!match) return null

  const [, left = '', afterY, exponent = '0', fourDigits = '', count, right = ''] = match
  const digits = afterY ?? fourDigits
  const year = Number(digits) * 10 ** Number(exponent)
  const digitCount = digits.replace('-', '').length + Number(exponent)
  const significant = count === undefined ? null : Number(count)

  if (/^-0+$/.test(digits)) throw new EdtfError('noSuchYear', text)
  if (afterY && (/^-?0/.test(digits) || (exponent === '0' && Math.abs(year) <= 9999))) {
    throw new EdtfError('notALongYear')
  }
  // Beyond this a number is no longer exact, and no such year has a use.
  if (!Number.isSafeInteger(year * 10)) throw new EdtfError('yearOutOfReach')
  if (significant !== null && significant > digitCount) {
    throw new EdtfError('digitsNotThere', text)
  }

  const mark = readMarks([{ left, digits, right }])[0]?.mark ?? ''
  const edtf = text.replaceAll(/[?~%]/g, '') + mark
  const [first, last] = outermostYears(year, 10 ** (digitCount - (significant ?? digitCount)))
  return {
    kind: 'longYear',
    edtf,
    first: startOfMonth(first, 1),
    last: endOfMonth(last, 12),
    year,
    significant,
    mark,
  }
}

/**
 * The first and last year of `unit` years that agree in the significant digits: 1950S2 is 1900 to
 * 1999 (EDTF level 2, Significant digits; leading zeros count, which is the wider reading). The
 * standard's second example, Y171010000S3 from 171010000 to 171010999, keeps six digits, not three:
 * we go by its rule and its other examples.
 */
function outermostYears(year: number, unit: number): [number, number] {
  const low = Math.floor(Math.abs(year) / unit) * unit
  const high = low + unit - 1
  return year < 0 ? [-high, -Math.max(low, 1)] : [low, high]
}
