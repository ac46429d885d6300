import { edtfFromWords } from '../../src/dates/edtfFromWords'
import { type Paragraph, withoutStart } from './paragraph'

/** What stands before the first paragraph of a story, and the paragraphs that are left. */
export type Head = {
  headline: Paragraph | undefined
  alternativeHeadline: Paragraph | undefined
  byline: { text: string; from: Paragraph } | undefined
  dateline: { text: string; outlet: string | undefined; from: Paragraph } | undefined
  /** A line that is only a date. */
  dated: { words: string; edtf: string; from: Paragraph } | undefined
  paragraphs: Paragraph[]
}

const longestHeadline = 250
const mostWordsOfHeadline = 28

/** Reads headline, second headline, byline, date line and dateline off the top of a story. */
export function headOf(all: readonly Paragraph[]): Head {
  const head: Head = {
    headline: undefined,
    alternativeHeadline: undefined,
    byline: undefined,
    dateline: undefined,
    dated: undefined,
    paragraphs: [],
  }
  let at = 0
  for (; at < all.length - 1; at++) {
    const line = all[at]
    if (!line || !takeLine(line, head)) break
  }
  head.paragraphs = all.slice(at)
  const [first, ...rest] = head.paragraphs
  const place = first && readDateline(first)
  if (first && place) {
    head.dateline = { text: place.text, outlet: place.outlet, from: first }
    head.paragraphs = [withoutStart(first, place.length), ...rest]
  }
  return head
}

/** Whether a line belongs to the head; it is put there. */
function takeLine(line: Paragraph, head: Head): boolean {
  const [, author] = /^by:? +(\p{Lu}[^.!?]{1,120}|\p{Lu}[^!?]{1,60})$/iu.exec(line.text) ?? []
  if (author && /^By/i.test(line.text) && !head.byline && !/[.]$/.test(line.text)) {
    head.byline = { text: author.trim(), from: line }
    return true
  }
  const words = line.text.replace(
    /^(?:published|posted|updated|date|first published)(?: on)?:? +/i,
    '',
  )
  const edtf = line.text.length <= 60 && /\d{4}/.test(words) ? edtfFromWords(words) : undefined
  if (edtf && !head.dated) {
    head.dated = { words, edtf, from: line }
    return true
  }
  if (!isHeadline(line.text) || head.byline || head.dated) return false
  if (!head.headline) head.headline = line
  else if (!head.alternativeHeadline) head.alternativeHeadline = line
  else return false
  return true
}

/** A headline is a line without a sentence's end, and no quotation somebody is credited with. */
function isHeadline(text: string): boolean {
  if (text.length > longestHeadline || text.split(/\s+/).length > mostWordsOfHeadline) return false
  if (/[.,;:…]["”’»)]*$/.test(text) && !/\b(?:U\.S|U\.N|Jr|Inc|St)\.$/.test(text)) return false
  return /[\p{L}\p{N}]/u.test(text) && readDateline({ text }) === undefined
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const datelineShape = new RegExp(
  // WASHINGTON, Jan. 13 (Reuters) - and OLDPORT — ; the place is in capitals or an outlet follows.
  String.raw`^(?<place>\p{Lu}[\p{L}.’' -]{1,40}(?:, \p{Lu}[\p{L}.]{1,20}){0,2}?)(?<when>,? (?:${month} \d{1,2}|\d{1,2} ${month})(?:,? \d{4})?)?(?: ?\((?<outlet>[\p{L}][\p{L}. ]{1,40})\))?(?: ?[–—] ?| -{1,2} )(?=\S)`,
  'u',
)

/** Reads “WASHINGTON, Jan. 13 (Reuters) - ” at the start of a text. */
function readDateline({ text }: { text: string }) {
  const match = datelineShape.exec(text)
  const { place = '', when = '', outlet } = match?.groups ?? {}
  const isPlace = place.split(',')[0] === place.split(',')[0]?.toUpperCase()
  if (!match || !(isPlace || (when !== '' && outlet))) return undefined
  return { text: (place + when).trim(), outlet, length: match[0].length }
}
