import { boundsOf } from './boundsOf'

/**
 * The day that a date is, as `YYYY-MM-DD`; undefined when it is coarser, several days or not certain.
 *
 * @throws EdtfError when the text is not a date.
 */
export function knownDay(edtf: string): string | undefined {
  const { earliest, latest } = boundsOf(edtf)
  return earliest !== null && earliest === latest && !/[?~%]/.test(edtf) ? earliest : undefined
}
