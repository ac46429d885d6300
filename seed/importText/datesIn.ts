import { dateWordsIn } from '../../src/copydesk/dateWords'
import type { Place } from '../../src/copydesk/place'
import { boundsOf } from '../../src/dates/boundsOf'
import { edtfFromWords } from '../../src/dates/edtfFromWords'

/** A date as a paragraph writes it, and what it is; or why it cannot be said. */
export type DateFound = Place & { words: string; edtf: string | undefined; why: string }

/** Words before a date that belong to it, the longest first. */
const leads = [
  /(?:\b(?:from|between) [\p{L}\d., -]{1,24} (?:to|and) )$/iu,
  /(?:\b(?:by|until|till|since|before|after|from|in|during) )?(?:the )?\b(?:early|mid|late|spring|summer|autumn|fall|winter)(?:[ -]| of )$/iu,
  /(?:\b(?:by|until|till|since|before|after|from|in|at|around|about|during) the )$/iu,
  /(?:\b(?:by|until|till|since|before|after|from|in|on|at|around|about|during|earlier|later) )$/iu,
  /\bthe $/iu,
]
const nights = /^ (?:morning|afternoon|evening|night|lunchtime)(?![\p{L}])/u

/** The dates in a paragraph, relative to the EDTF of the day it was published, if that is known. */
export function datesIn(block: number, text: string, published: string | undefined): DateFound[] {
  const written = published === undefined ? null : boundsOf(published)
  const found: DateFound[] = []
  for (const { start, end, text: words, isRelative } of dateWordsIn(text, written)) {
    if (!isDate(text, words, start, end) || (found.at(-1)?.end ?? 0) > start) continue
    const joined = joinedWith(found.at(-1), text, start, end, published)
    if (joined) {
      found[found.length - 1] = joined
      continue
    }
    const before = text.slice(Math.max(0, start - 40), start)
    // Without its “until”, it would be another date.
    const isBound = /\b(?:by|until|till|since|before|after|from) (?:the )?$/i.test(before)
    const tried = leads
      .flatMap(lead => lead.exec(before)?.[0] ?? [])
      .concat(isBound ? [] : [''])
      .map(lead => text.slice(start - lead.length, end))
    const read = tried.find(words => edtfFromWords(words, published) !== undefined)
    const asWritten = read ?? tried[0] ?? words
    const edtf = read === undefined ? undefined : edtfFromWords(read, published)
    const night = nights.exec(text.slice(end))?.[0] ?? ''
    const place = { block, start: end - asWritten.length, end: end + night.length }
    const why = edtf ? '' : isRelative && !published ? needsPublished : leavesOpen
    found.push({ ...place, words: text.slice(place.start, place.end), edtf, why })
  }
  return found
}

const needsPublished = 'it counts from the day of publication: give --published'
const leavesOpen = 'the words leave open which days are meant'

/** “between 2015 and 2018” is one date of two. */
function joinedWith(
  last: DateFound | undefined,
  text: string,
  start: number,
  end: number,
  published: string | undefined,
): DateFound | undefined {
  if (!last || !/^ (?:and|to|or|until) $|^ ?[–-] ?$/.test(text.slice(last.end, start)))
    return undefined
  const [lead = ''] =
    /\b(?:between|from) $/i.exec(text.slice(Math.max(0, last.start - 10), last.start)) ?? []
  const words = text.slice(last.start - lead.length, end)
  const edtf = /^(?:between|from)\b/i.test(words) ? edtfFromWords(words, published) : undefined
  return edtf
    ? { block: last.block, start: end - words.length, end, words, edtf, why: '' }
    : undefined
}

/** Not Christmas presents, Mrs. May, or 1800 people. */
function isDate(text: string, words: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end)
  if (/^(?:Christmas|New Year)/.test(words))
    return !/^ (?!(?:and|or|in|on|at|but|as|with|when|while|the|was|is|for|to|this|last|next)\b)\p{Ll}/u.test(
      after,
    )
  if (/^(?:May|March)$/.test(words))
    return /\b(?:in|since|until|by|last|next|this|from|to|of|early|late|mid-?|before|after|during) ?$/i.test(
      before,
    )
  if (/^\d{4}$/.test(words))
    return /(?:\b(?:in|since|until|by|from|before|after|to|of|between|and|or|around|about|during|early|late|spring|summer|autumn|winter|fall|mid-?)|[(–,-]) ?$/i.test(
      before,
    )
  return !/\b(?:every|each|most|any|some|one) $/i.test(before)
}
