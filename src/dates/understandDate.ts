import { edtfFromWords } from './edtfFromWords'
import { EdtfError } from './edtfError'
import { parseEdtf } from './parseEdtf'
import { phraseFor } from './phraseFor'

/** What a person who types a date should be told of it. */
export type Understanding =
  | { kind: 'nothing' }
  /** It is EDTF; `phrase` is when that is. */
  | { kind: 'edtf'; phrase: string }
  /** It is words for the date `edtf`. */
  | { kind: 'words'; edtf: string; phrase: string }
  /** It is neither; `problem` is one sentence that says what to type. */
  | { kind: 'refused'; problem: string }

const noDateInWords =
  'These words do not name one date: say which year, as in early October 2019, or type 2019-10-05.'

/**
 * Reads a date as it is being typed, in EDTF or in English words. Words that depend on when they
 * were written, such as “last week”, are refused: nothing here says when that was.
 */
export function understandDate(typed: string): Understanding {
  if (typed.trim() === '') return { kind: 'nothing' }
  try {
    return { kind: 'edtf', phrase: phraseFor(parseEdtf(typed).edtf) }
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    const edtf = edtfFromWords(typed)
    if (edtf !== undefined) return { kind: 'words', edtf, phrase: phraseFor(edtf) }
    return { kind: 'refused', problem: /\p{L}{3}/u.test(typed) ? noDateInWords : error.message }
  }
}
