import { sayEdtf } from './sayEdtf'

/**
 * A date in English as it tells when, in a sentence: "in early October 2019".
 *
 * @throws EdtfError when the text is not a date.
 */
export function phraseFor(edtf: string): string {
  return sayEdtf(edtf).phrase
}
