import type { Edtf } from './edtf'
import { EdtfError } from './edtfError'
import { parseInterval } from './parseInterval'
import { parsePoint } from './parsePoint'
import { parseSet } from './parseSet'

/** Room for forty days in a set; more is a list, not a date. */
const longest = 500

/**
 * Reads a date in the Extended Date/Time Format, level 2, to the day or coarser.
 *
 * Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019, a
 * profile of ISO 8601-2:2019. Left out: times. Allowed beyond its examples, where its rules leave
 * it open: marks on dates with X and on seasons (`201X~`, `2019-21?`), and seasons and long years in
 * sets and intervals. White space around a date, as pasting leaves it, is dropped.
 *
 * `edtf` of the answer is the canonical text: the fewest marks that mean the same. Parsing it again
 * gives it back.
 *
 * @throws EdtfError for anything else.
 */
export function parseEdtf(input: string): Edtf {
  const text = input.trim()
  if (text === '') throw new EdtfError('empty')
  if (text.length > longest) throw new EdtfError('tooLong')
  if (/\s/.test(text)) throw new EdtfError('space')
  if (/\d[T:]/.test(text)) throw new EdtfError('time')

  if (/^[[{]/.test(text)) return parseSet(text)
  return text.includes('/') ? parseInterval(text) : parsePoint(text)
}
