import type { Day } from './calendar'
import { edtfOf, isNear, readPlainDates } from './plainDateInWords'
import { edtfYear, readYear, sharedDigits, yearPattern } from './yearInWords'

type Reader = (text: string, today: Day | undefined) => string | undefined

/**
 * Reads one date in words, in lower case, as EDTF: a day, a month, a year, a part of a year, a
 * decade or a century, one of which something is not known; and any of them with a doubt, before it
 * (“about”, “perhaps”) or after it (“(day approximate)”). Undefined when it is no such date.
 */
export function readPoint(text: string, today: Day | undefined): string | undefined {
  const words = text.replace(/^(?:some ?time )?(?:on|in|at|during) (?!or )/, '')
  for (const reader of readers) {
    const found = reader(words, today)
    if (found !== undefined) return found
  }
  return undefined
}

const readers: Reader[] = [
  (text, today) => readPlainDates([text], today)?.map(edtfOf)[0],
  text => (/^-?[\dx]{4}(?:-[\dx]{2}){1,2}[?~%]?$/.test(text) ? text.toUpperCase() : undefined),
  readEstimate,
  readDoubted,
  readPartOfYear,
  text => readUnknownYear(text),
  readUnknownPart,
  readHoliday,
  readEdge,
]

/** “about 1950, between 1900 and 1999”: 1950 to two significant digits. */
function readEstimate(text: string): string | undefined {
  const ends = new RegExp(
    `^about (${yearPattern}), between (${yearPattern}) and (${yearPattern})$`,
  ).exec(text)
  const [year, from, to] = (ends ?? []).slice(1).map(readYear)
  if (year === undefined || from === undefined || to === undefined) return undefined
  const digits = String(Math.abs(year)).padStart(4, '0').length
  return `${edtfYear(year)}S${digits - Math.round(Math.log10(to - from + 1))}`
}

const adverbs: [RegExp, string][] = [
  [
    /^(?:(?:some ?time |(?:on|in) or )?(?:about|around|circa|ca?\.?|approximately|roughly|near)) (?=.)/,
    '~',
  ],
  [/^(?:perhaps|possibly|maybe|probably|reportedly) (?=.)/, '?'],
]
const adjectives: Record<string, string> = {
  approximate: '~',
  uncertain: '?',
  'approximate and uncertain': '%',
}

function readDoubted(text: string, today: Day | undefined): string | undefined {
  const [adverb, mark = ''] = adverbs.find(([shape]) => shape.test(text)) ?? []
  if (adverb) {
    const point = readPoint(text.replace(adverb, ''), today)
    return point && (/[?~%]/.test(point) ? point : point + mark)
  }
  const doubted = /^(.+) \(([a-z, ]+)\)$/.exec(text)
  if (!doubted) return undefined
  const point = readPoint(doubted[1] ?? '', today)
  return point && withDoubts(point, doubted[2] ?? '')
}

/** Writes “approximate” behind the whole, “day approximate, year uncertain” at each part’s left. */
function withDoubts(point: string, doubts: string): string | undefined {
  const mark = adjectives[doubts]
  if (mark) return point + mark
  const parts = /^(Y?-?[\dXES]+)(?:-([\dX]+))?(?:-([\dX]+))?$/.exec(point)?.slice(1) ?? []
  for (const doubt of doubts.split(/, /)) {
    const [, names = '', adjective = ''] =
      /^(.+?) ((?:approximate|uncertain)(?: and uncertain)?)$/.exec(doubt) ?? []
    for (const name of names.split(/, | and /)) {
      const at = name === 'year' ? 0 : name === 'day' ? 2 : 1
      if (parts[at] === undefined || !adjectives[adjective]) return undefined
      parts[at] = adjectives[adjective] + parts[at]
    }
  }
  return parts.filter(part => part !== undefined).join('-')
}

const ordinals = ['first', 'second', 'third', 'fourth']
const seasons = ['spring', 'summer', 'autumn', 'winter']
const firstOf: Record<string, number> = { quarter: 33, third: 37, half: 40 }
const countOf: Record<string, number> = { quarter: 4, third: 3, half: 2 }

/** Seasons, quarters, thirds and halves, of a year or of an unknown one. */
function readPartOfYear(text: string, today: Day | undefined): string | undefined {
  const season =
    /^(?:the )?(spring|summer|autumn|fall|winter)(?: (?:of )?(.+?))?(?: in the (northern|southern) hemisphere)?$/.exec(
      text,
    )
  if (season) {
    const [, name = '', year, hemisphere] = season
    const at = seasons.indexOf(name === 'fall' ? 'autumn' : name)
    const base = hemisphere === 'northern' ? 25 : hemisphere === 'southern' ? 29 : 21
    if (year !== undefined) return withPart(year, base + at, name === 'winter')
    // The latest that had begun: northern seasons start in March, June, September and December.
    if (today && isNear(3 * at + 3, today)) return undefined
    return (
      today && `${edtfYear(today.month < 3 * at + 3 ? today.year - 1 : today.year)}-${base + at}`
    )
  }
  const part =
    /^(?:the )?(first|second|third|fourth|last|final) (quarter|third|half) of (.+)$/.exec(text) ??
    /^([qh])([1-4])(?: of)? (.+)$/.exec(text)
  if (!part) return undefined
  const [, which = '', unitOrNumber = '', year = ''] = part
  const unit = which === 'q' ? 'quarter' : which === 'h' ? 'half' : unitOrNumber
  const count = countOf[unit] ?? 0
  const isLast = which === 'last' || which === 'final'
  const number =
    which.length === 1 ? Number(unitOrNumber) : isLast ? count : ordinals.indexOf(which) + 1
  return number > count ? undefined : withPart(year, (firstOf[unit] ?? 0) + number - 1, false)
}

/** “winter 2019–20” is the one that began in 2019. */
function withPart(year: string, part: number, isWinter: boolean): string | undefined {
  const start = isWinter ? year.replace(/^(\d\d(\d\d))[-–/](?:\d\d)?(\d\d)$/, winterStart) : year
  const digits = readYearOrUnknown(start)
  return digits?.startsWith('Y') ? undefined : digits && `${digits}-${part}`
}

function winterStart(whole: string, year: string, short: string, next: string): string {
  return (Number(short) + 1) % 100 === Number(next) ? year : whole
}

function readYearOrUnknown(text: string): string | undefined {
  const year = readYear(text)
  return year === undefined ? readUnknownYear(text.replace(/^a year /, '')) : edtfYear(year)
}

/** “the 2010s”, “between 2000 and 2099”, “the 20th century”, “an unknown year”: years with X. */
function readUnknownYear(text: string): string | undefined {
  const words = text.replace(/^(?:in|of) |^some ?time (?=between)/, '')
  if (words === 'an unknown year') return 'XXXX'
  // “The 1900s” may be a century.
  const decade = /^(?:the )?([1-9]\d[1-9])0['’]?s$/.exec(words)
  if (decade) return `${decade[1]}X`
  const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century$/.exec(words)
  if (century) return `${String(Number(century[1]) - 1).padStart(2, '0')}XX`
  const ends = new RegExp(`^between (${yearPattern}) and (${yearPattern})$`).exec(words)
  const [from, to] = (ends ?? []).slice(1).map(readYear)
  return from === undefined || to === undefined ? undefined : sharedDigits(from, to)
}

/** Dates with a month or a day, or the year they belong to, not known. */
function readUnknownPart(text: string): string | undefined {
  const unknown = /^an unknown (day|month) (?:in |of )?(.+)$/.exec(text)
  if (unknown) {
    const [, unit, of = ''] = unknown
    const year = readYearOrUnknown(of)
    if (year) return unit === 'day' ? `${year}-XX-XX` : `${year}-XX`
    const month = unit === 'day' ? readPoint(of, undefined) : undefined
    return month && /^-?[\dX]{4}-\d\d$/.test(month) ? `${month}-XX` : undefined
  }
  const [, date = '', year = ''] = /^(.+?) of (a year .+|an unknown year)$/.exec(text) ?? []
  const digits = readYearOrUnknown(year)
  // A leap year for the 29th of February to be read in: the year itself is not known.
  const [read] = (digits && readPlainDates([`${date} 2000`], undefined)) || []
  return read?.month === undefined ? undefined : digits + edtfOf(read).slice(4)
}

/** “Christmas” is a time around the day; “Christmas Day” is the day. */
const holidays: Record<string, string> = {
  'christmas eve': '24 december',
  'christmas day': '25 december',
  christmas: '25 december',
  "new year's eve": '31 december',
  "new year's day": '1 january',
}

function readHoliday(text: string, today: Day | undefined): string | undefined {
  const [, name = '', year = ''] =
    /^(christmas(?: eve| day)?|new year's (?:eve|day))(?:,? (?:of )?(\d{4}))?$/.exec(text) ?? []
  const date = holidays[name]
  const [day] = (date && readPlainDates([`${date} ${year}`.trim()], today)) || []
  return day && edtfOf(day) + (name === 'christmas' ? '~' : '')
}

/** “the end of 2019”: the last day of it, or about then. */
function readEdge(text: string, today: Day | undefined): string | undefined {
  const [, edge, of = ''] = /^(?:the )?(end|start|beginning) of (.+)$/.exec(text) ?? []
  const [date] = (edge && readPlainDates([of], today)) || []
  if (!date || date.day !== undefined) return undefined
  const [whole, isEnd] = [edtfOf(date), edge === 'end']
  if (date.month === undefined) return `${whole}-${isEnd ? '12-31' : '01-01'}~`
  return isEnd ? `${lastDayOf(date.year, date.month)}~` : `${whole}-01~`
}

function lastDayOf(year: number, month: number): string {
  return edtfOf({ year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() })
}
