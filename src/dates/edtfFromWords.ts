import { absoluteWords } from './absoluteWords'
import type { Day } from './calendar'
import { EdtfError } from './edtfError'
import { parseEdtf } from './parseEdtf'
import { spanOf } from './spanOf'
import { readSpan } from './spanInWords'
import { tidyWords } from './tidyWords'

/** More is a sentence, not a date. */
const longest = 500

/**
 * Proposes the EDTF for a date in English words, as an editor types it or a story has it: “in early
 * October 2019”, “Dec. 25, 2019”, “some time before 20 January 2020”, “last week”. The inverse of
 * `wordsFor` and `phraseFor`: what they print is read back as a date that reads the same.
 *
 * Words without a year, and words such as “last week”, depend on when they were written: `reference`,
 * an EDTF. They are taken for the latest such date up to then, as news tells what has happened, unless
 * one is to come within two months. Where the reference is several days, the first and the last of
 * them must lead to the same date.
 *
 * By convention “early”, “mid-” and “late” are the first ten days of a month, the second, and the
 * rest; in a year, four months each; in a decade, the years 0 to 3, 4 to 6 and 7 to 9.
 *
 * Undefined for what is not a date, what English leaves open (05/10/2019, “the 1900s”) and what is
 * not in the calendar: a proposal is not a guess.
 */
export function edtfFromWords(words: string, reference?: string | null): string | undefined {
  if (words.length > longest) return undefined
  const written = canonical(words.trim())
  if (written) return written

  const text = tidyWords(words)
  const known = read(text)
  if (known !== undefined) return known
  const [first, last] = daysOf(reference).map(day => read(text, day))
  return first === last ? first : undefined
}

function read(text: string, today?: Day): string | undefined {
  const words = today ? absoluteWords(text, today) : text
  const edtf = words === undefined ? undefined : readSpan(words, today)
  return edtf === undefined ? undefined : canonical(edtf)
}

function canonical(edtf: string): string | undefined {
  try {
    return parseEdtf(edtf).edtf
  } catch (error) {
    if (error instanceof EdtfError) return undefined
    throw error
  }
}

/** The first and the last day that a reference allows; none when it leaves one of them open. */
function daysOf(reference: string | null | undefined): Day[] {
  const edtf = canonical(reference?.trim() ?? '')
  const { first, last } = edtf ? spanOf(parseEdtf(edtf)) : { first: null, last: null }
  return first && last ? [first, last] : []
}
