import type { Bounds } from '../dates/boundsOf'
import { daysInMonth } from '../dates/calendar'
import { matchesIn } from './matchesIn'
import { relativeSpan } from './relativeDate'
import { overlap, type Span } from './place'

/** Words of a text that tell a date. */
export type DateWords = Span & {
  text: string
  /** The days they can mean, each `YYYY-MM-DD` or open; none when nothing says which year. */
  spans: readonly Bounds[]
  /** They mean something only beside the day of writing: last week, on Monday, in April. */
  isRelative: boolean
}

const monthNames =
  'Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)'
const monthOrder = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]
const year = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d.,]\\d|\\d)'

const patterns = [
  `\\b(?<edge>end|beginning|start) of (?:(?<month>${monthNames}) )?${year}(?!s)`,
  `\\b(?:(?<third>[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:(?<dayBefore>\\d{1,2}) )?(?<month>${monthNames})(?![\\p{L}])(?: (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? ${year}(?!s))?`,
  `\\b${year}(?<decade>s)?`,
  `\\b(?<holiday>Christmas(?: Eve| Day)?|New Year[’']s(?: Eve| Day)?)(?![\\p{L}])`,
  `\\b(?<relative>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast) (?:week|month|year)|(?:\\d{1,2}|an?|one|two|three|four|five|six) (?:day|week|month|year)s? ago|(?:(?:[Ll]ast|[Nn]ext) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\\p{L}])`,
].map(source => new RegExp(source, 'gu'))

/** The dates a text tells in words, in reading order; `written` bounds the day it was written. */
export function dateWordsIn(text: string, written: Bounds | null): DateWords[] {
  const found: DateWords[] = []
  for (const pattern of patterns) {
    for (const match of matchesIn(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => overlap(other, { start, end }))) continue
      const groups = match.groups ?? {}
      const isRelative = groups['year'] === undefined
      const before = text.slice(Math.max(0, start - 16), start)
      const spans = spansOf(groups, written).map(span => opened(span, before))
      found.push({ start, end, text: match[0], spans, isRelative })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

type Groups = Record<string, string | undefined>

function spansOf(groups: Groups, written: Bounds | null): Bounds[] {
  const { relative, year: named, decade } = groups
  if (relative) return written ? relativeSpan(relative.toLowerCase(), written) : []
  if (named) {
    if (decade) return [{ earliest: `${named}-01-01`, latest: `${Number(named) + 9}-12-31` }]
    return [spanIn(Number(named), groups)].filter(span => span !== null)
  }
  const near = written?.latest ?? written?.earliest
  if (!near) return []
  // Without a year, the last one there was or the next to come.
  const around = Number(near.slice(0, 4))
  const candidates = [around - 1, around, around + 1]
    .map(each => spanIn(each, groups))
    .filter(span => span !== null)
  const past = candidates.findLast(({ earliest }) => earliest <= (written?.latest ?? near))
  const coming = candidates.find(({ latest }) => latest >= (written?.earliest ?? near))
  return [past, coming].filter(span => span !== undefined)
}

/** The days of one year that the words can mean; null when the calendar has none. */
function spanIn(year: number, groups: Groups): { earliest: string; latest: string } | null {
  const { edge, third, month, dayBefore, dayAfter, holiday } = groups
  if (holiday) {
    const [from, to] = holiday.startsWith('Christmas') ? ['12-24', '12-26'] : ['12-31', '12-31']
    const latest = holiday.startsWith('Christmas') ? `${year}-${to}` : `${year + 1}-01-01`
    return { earliest: `${year}-${from}`, latest }
  }
  const number = month ? monthOrder.indexOf(month.slice(0, 3)) + 1 : null
  const isEnd = edge === 'end'
  if (number === null) {
    if (edge) return whole(year, isEnd ? 12 : 1)
    return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
  }
  const last = daysInMonth(year, number)
  const day = Number(dayBefore ?? dayAfter ?? 0)
  if (day > last) return null
  if (day > 0) return days(year, number, day, day)
  if (edge) return isEnd ? days(year, number, 21, last) : days(year, number, 1, 10)
  switch (third?.toLowerCase()) {
    case 'early':
      return days(year, number, 1, 10)
    case 'mid':
      return days(year, number, 11, 20)
    case 'late':
      return days(year, number, 21, last)
    default:
      return whole(year, number)
  }
}

const whole = (year: number, month: number) => days(year, month, 1, daysInMonth(year, month))

function days(year: number, month: number, from: number, to: number) {
  const text = (day: number) =>
    [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
  return { earliest: text(from), latest: text(to) }
}

/** "Until April" has no beginning and "since April" no end. */
function opened(span: Bounds, before: string): Bounds {
  if (/\b(?:until|till|by|before|through|up to)(?: the)? $/i.test(before))
    return { earliest: null, latest: span.latest }
  if (/\b(?:since|from|after)(?: the)? $/i.test(before))
    return { earliest: span.earliest, latest: null }
  return span
}
