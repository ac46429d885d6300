import type { Interval } from './edtf'
import { plainDateOf } from './plainDate'
import { wordsWithSharedTail } from './plainWords'
import { sayPoint } from './pointWords'
import { sayAsIs, type Saying } from './saying'

/**
 * Says something that lasted. "since" is for what goes on (`a/..`); an end that took place but is
 * not known (`a/`) is called so.
 */
export function sayInterval({ start, end }: Interval): Saying {
  if (typeof start === 'string') {
    return sayAsIs(typeof end === 'string' ? 'at an unknown date' : `until ${sayPoint(end).noun}`)
  }
  const from = sayPoint(start)
  if (end === '..') return sayAsIs(`since ${from.noun}`)
  if (end === '') return sayAsIs(`from ${from.noun} to an unknown date`)

  // Within one day, month, year or season nothing is left of "from … to …".
  if (start.edtf === end.edtf && !start.edtf.includes('X')) return from
  const [first, last] = [plainDateOf(start), plainDateOf(end)]
  const ends = first && last ? wordsWithSharedTail([first, last]) : [from.noun, sayPoint(end).noun]
  return sayAsIs(`from ${ends.join(' to ')}`)
}
