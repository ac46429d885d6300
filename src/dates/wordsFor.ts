import { sayEdtf } from './sayEdtf'

/**
 * A date in English as it reads alone, in a table or a list: "early October 2019".
 *
 * @throws EdtfError when the text is not a date.
 */
export function wordsFor(edtf: string): string {
  return sayEdtf(edtf).words
}
