import { sayInterval } from './intervalWords'
import { parseEdtf } from './parseEdtf'
import { sayPoint } from './pointWords'
import type { Saying } from './saying'
import { saySet } from './setWords'

/**
 * Says a date in English.
 *
 * Never more than the date does: what is not known is left out or called unknown.
 *
 * @throws EdtfError when the text is not a date.
 */
export function sayEdtf(text: string): Saying {
  const edtf = parseEdtf(text)
  if (edtf.kind === 'interval') return sayInterval(edtf)
  return 'members' in edtf ? saySet(edtf) : sayPoint(edtf)
}
