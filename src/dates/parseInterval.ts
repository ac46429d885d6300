import { compareDays } from './calendar'
import type { End, Interval } from './edtf'
import { EdtfError } from './edtfError'
import { parsePoint } from './parsePoint'

/**
 * Reads `a/b`, where an end may be empty (not known) or `..` (there is none).
 *
 * The end may be coarser than the start and begin before it: `2019-12-25/2019-12` ended some time
 * in that December. Only an end that cannot follow the start is refused.
 *
 * @throws EdtfError
 */
export function parseInterval(text: string): Interval {
  const [from = '', to = '', ...more] = text.split('/')
  if (more.length > 0) throw new EdtfError('unreadable')

  const [start, end] = [parseEnd(from), parseEnd(to)]
  if (typeof start === 'string') {
    if (typeof end === 'string') throw new EdtfError('openOnBothSides', text)
  } else if (typeof end !== 'string' && compareDays(start.first, end.last) > 0) {
    throw new EdtfError('reversed', text)
  }
  return { kind: 'interval', edtf: `${writeEnd(start)}/${writeEnd(end)}`, start, end }
}

function parseEnd(text: string): End {
  return text === '' || text === '..' ? text : parsePoint(text)
}

function writeEnd(end: End): string {
  return typeof end === 'string' ? end : end.edtf
}
