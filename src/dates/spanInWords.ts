import { daysInMonth, type Day } from './calendar'
import { following, type PlainDate } from './plainDate'
import { edtfOf, readPlainDates } from './plainDateInWords'
import { readPoint } from './pointInWords'

/** Outside brackets, where the doubts of a date may have commas and an “and” of their own. */
const outside = '(?![^()]*\\))'
const units = '(?:day|month|year|season|quarter|third|half)'

/**
 * Reads words for what lasted (“from A to B”, “since A”, “until B”), for one of several dates (“A or
 * B”, “between A and B”, “before B”, “early October 2019”), for all of several (“A and B”), and for
 * one date, as EDTF. Undefined when they are none of these. The words are in lower case.
 */
export function readSpan(text: string, today: Day | undefined): string | undefined {
  return (
    readInterval(text, today) ??
    readAllOf(text, today) ??
    readOneOf(text, today) ??
    readList(text, today)
  )
}

function readInterval(text: string, today: Day | undefined): string | undefined {
  const unending = /^from (.+) to an unknown date$/.exec(text) ?? /^since (.+)$/.exec(text)
  if (unending) {
    const start = readPoint(unending[1] ?? '', today)
    return start && `${start}/${text.startsWith('since') ? '..' : ''}`
  }
  const until = /^(?:until|till|up to) (.+)$/.exec(text)
  if (until) {
    const end = readPoint(until[1] ?? '', today)
    // Of what ended at the end of 2019 the last day is known.
    return end && `/${/\bend of\b/.test(text) ? end.replace('~', '') : end}`
  }
  const joint = new RegExp(`^(?:from )?(.+?)(?: (?:to|until|till|through) | ?– ?)(.+)$`).exec(text)
  const ends = joint && readEnds(joint[1] ?? '', joint[2] ?? '', today)
  return ends ? ends.join('/') : undefined
}

function readEnds(from: string, to: string, today: Day | undefined): [string, string] | undefined {
  const plain = readPlainEnds(from, to, today)?.map(edtfOf)
  const [start, end] = plain ?? [readPoint(from, today), readPoint(to, today)]
  return start === undefined || end === undefined ? undefined : [start, end]
}

/** “November to January 2020” began in the year before. */
function readPlainEnds(from: string, to: string, today: Day | undefined) {
  const [start, end] = readPlainDates([from, to], today) ?? []
  if (!start || !end) return undefined
  const isOver = start.year === end.year && (start.month ?? 0) > (end.month ?? 12)
  return [isOver && !/\d{4}/.test(from) ? { ...start, year: start.year - 1 } : start, end] as const
}

/** What is all of several dates: “every year from 1670 to 1672”, “1984 and every earlier year”. */
function readAllOf(text: string, today: Day | undefined): string | undefined {
  const range = new RegExp(`^every ${units} from (.+) to (.+)$`).exec(text)
  if (range) {
    const ends = readEnds(range[1] ?? '', range[2] ?? '', today)
    return ends && `{${ends.join('..')}}`
  }
  const onward =
    new RegExp(`^every ${units} from (.+) on$`).exec(text) ??
    new RegExp(`^(.+) and every later ${units}$`).exec(text)
  const upTo =
    new RegExp(`^every ${units} up to (.+)$`).exec(text) ??
    new RegExp(`^(.+) and every earlier ${units}$`).exec(text)
  const point = readPoint((onward ?? upTo)?.[1] ?? '', today)
  return point && (onward ? `{${point}..}` : `{..${point}}`)
}

/** One date, or a set of dates that it is one of. */
function readOneOf(text: string, today: Day | undefined): string | undefined {
  const between = new RegExp(`^(?:some ?time )?between (.+?) and${outside} (.+)$`).exec(text)
  return (
    readPoint(text, today) ??
    (between ? readBetween(between[1] ?? '', between[2] ?? '', today) : undefined) ??
    readOpen(text, today) ??
    readThird(text, today)
  )
}

/** Both ends of a set have one precision: of “October 2019” and “5 January 2020”, the day. */
function readBetween(from: string, to: string, today: Day | undefined): string | undefined {
  const [start, end] = readPlainEnds(from, to, today) ?? []
  if (start && end) {
    const isEven =
      (start.day === undefined) === (end.day === undefined) &&
      (start.month === undefined) === (end.month === undefined)
    return isEven
      ? `[${edtfOf(start)}..${edtfOf(end)}]`
      : `[${edtfOf(outermost(start, 'first'))}..${edtfOf(outermost(end, 'last'))}]`
  }
  const ends = readEnds(from, to, today)
  return ends && `[${ends.join('..')}]`
}

function outermost({ year, month, day }: PlainDate, end: 'first' | 'last'): PlainDate {
  const ownMonth = month ?? (end === 'first' ? 1 : 12)
  return { year, month: ownMonth, day: day ?? (end === 'first' ? 1 : daysInMonth(year, ownMonth)) }
}

/** “before A” leaves A out; “by A”, “A or earlier” and “from A on” do not. */
function readOpen(text: string, today: Day | undefined): string | undefined {
  const beside = /^(?:some ?time )?(before|after) (.+)$/.exec(text)
  if (beside) {
    const [date] = readPlainDates([beside[2] ?? ''], today) ?? readDay(beside[2] ?? '', today)
    if (!date) return undefined
    return beside[1] === 'before'
      ? `[..${edtfOf(preceding(date))}]`
      : `[${edtfOf(following(date))}..]`
  }
  const upTo =
    /^(?:by|no later than|not later than|on or before|in or before) (.+)$/.exec(text) ??
    /^(.+) or (?:earlier|before)$/.exec(text)
  const onward =
    /^(?:no earlier than|not earlier than|not before|on or after|in or after) (.+)$/.exec(text) ??
    /^from (.+) (?:on|onwards?)$/.exec(text) ??
    /^(.+) or (?:later|after)$/.exec(text)
  const point = readPoint((upTo ?? onward)?.[1] ?? '', today)
  const edge = /\bend of\b/.test(text) ? point?.replace('~', '') : point
  return edge && (upTo ? `[..${edge}]` : `[${edge}..]`)
}

/** A day that has a name of its own, such as Christmas Day 2019. */
function readDay(text: string, today: Day | undefined): PlainDate[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)~?$/.exec(readPoint(text, today) ?? '') ?? []
  return day ? [{ year: Number(year), month: Number(month), day: Number(day) }] : []
}

function preceding({ year, month, day }: PlainDate): PlainDate {
  if (month === undefined) return { year: year - 1 }
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  if (day === undefined) return before
  return day > 1
    ? { year, month, day: day - 1 }
    : { ...before, day: daysInMonth(before.year, before.month) }
}

/** First and last day of a third of a month, month of a third of a year, year of a decade’s. */
const thirds: Record<
  string,
  { days: [number, number]; months: [number, number]; years: [number, number] }
> = {
  early: { days: [1, 10], months: [1, 4], years: [0, 3] },
  mid: { days: [11, 20], months: [5, 8], years: [4, 6] },
  late: { days: [21, 31], months: [9, 12], years: [7, 9] },
}

/** “early October 2019” is one day of the first ten; so, by convention, are the year and the decade. */
function readThird(text: string, today: Day | undefined): string | undefined {
  const [, name = '', of = ''] =
    /^(?:in )?(?:the )?(early|mid|late)(?:-| in | part of )? ?(?:the )?(.+)$/.exec(text) ?? []
  const third = thirds[name]
  if (!third) return undefined
  const decade = /^([1-9]\d[1-9])0['’]?s$/.exec(of)
  if (decade) return `[${third.years.map(year => `${decade[1]}${year}`).join('..')}]`
  const [date] = readPlainDates([of], today) ?? []
  if (!date || date.day !== undefined) return undefined
  const { year, month } = date
  if (month === undefined) {
    return `[${third.months.map(each => edtfOf({ year, month: each })).join('..')}]`
  }
  const last = daysInMonth(year, month)
  return `[${third.days.map(day => edtfOf({ year, month, day: Math.min(day, last) })).join('..')}]`
}

/** “A, B or C” is one of them, “A, B and C” is all. */
function readList(text: string, today: Day | undefined): string | undefined {
  const list =
    new RegExp(`^(.+) (or)${outside} (.+)$`).exec(text) ??
    new RegExp(`^(.+) (and)${outside} (.+)$`).exec(text)
  if (!list) return undefined
  const [, before = '', conjunction, last = ''] = list
  const items = [...estimatesWhole(before.split(new RegExp(`, ${outside}`))), last]
  const [open, close] = conjunction === 'or' ? ['[', ']'] : ['{', '}']

  const plain = readPlainDates(items, today)
  if (plain) return open + plain.map(edtfOf).join(',') + close
  const members = items.map(item =>
    conjunction === 'or'
      ? readOneOf(item, today)
      : (readAllOf(item, today) ?? readAllOfOne(item, today)),
  )
  if (members.some(member => member === undefined)) return undefined
  return open + members.map(member => member?.replaceAll(/[[\]{}]/g, '')).join(',') + close
}

/** “about 1950, between 1900 and 1999” is one item, comma and all. */
function estimatesWhole(items: string[]): string[] {
  return items.reduce<string[]>((whole, item) => {
    const before = whole.at(-1)
    const isSecondHalf = item.startsWith('between ') && /^(?:in )?about (?!.*, )/.test(before ?? '')
    return isSecondHalf ? [...whole.slice(0, -1), `${before}, ${item}`] : [...whole, item]
  }, [])
}

/** “a year in the 2010s”, among all of some dates, is one of ten. */
function readAllOfOne(text: string, today: Day | undefined): string | undefined {
  return readPoint(text.replace(/^(?:in )?a year in /, ''), today)
}
