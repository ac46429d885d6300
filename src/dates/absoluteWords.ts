import { compareDays, type Day } from './calendar'
import { monthWords, plainWords } from './plainWords'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekday = `(?<weekday>${weekdays.join('|')})`
const months = Array.from({ length: 12 }, (_, at) => monthWords(at + 1).toLowerCase())
const seasons = ['spring', 'summer', 'autumn', 'winter']
const numbers = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

type Rule = [RegExp, (today: Day, groups: Record<string, string | undefined>) => string | undefined]

const rules: Rule[] = [
  [/\bthe day before yesterday\b/, today => wordsFor(later(today, -2))],
  [/\byesterday\b/, today => wordsFor(later(today, -1))],
  [/\btoday\b/, today => wordsFor(today)],
  [/\btomorrow\b/, today => wordsFor(later(today, 1))],
  [
    new RegExp(`\\b(?<count>\\d+|one|${numbers.join('|')}) days? ago\\b`),
    (today, { count = '' }) => wordsFor(later(today, -countOf(count))),
  ],
  [
    /^(?<part>earlier|later) this (?<unit>week|month|year)$/,
    (today, { part, unit = '' }) => restOf(today, unit, part === 'earlier'),
  ],
  [/^(?<which>last|this|next) week$/, (today, { which }) => weekWords(today, shiftOf(which))],
  [/\bthis year\b|(?<=(?:end|start|beginning) of )the year\b/, ({ year }) => String(year)],
  [/\b(?<which>last|next) year\b/, ({ year }, { which }) => String(year + shiftOf(which))],
  [/\byear-end\b/, ({ year }) => `the end of ${year}`],
  [
    /\b(?<which>last|this|next) month\b|(?<=(?:end|start|beginning) of )the month\b/,
    (today, { which = 'this' }) => monthAndYear(today, shiftOf(which)),
  ],
  [
    new RegExp(`\\b(?<which>last|this|next) (?<month>${months.join('|')})\\b`),
    ({ year, month }, { which, month: name = '' }) => {
      const by = yearBy(which, month, months.indexOf(name) + 1, months.indexOf(name) + 1)
      return by === undefined ? undefined : `${name} ${year + by}`
    },
  ],
  [
    /\b(?<which>last|this|next) (?<season>spring|summer|autumn|fall|winter)\b/,
    (today, { which, season = '' }) => seasonWords(today, which, season.replace('fall', 'autumn')),
  ],
  // “until Thursday” may be the one that was or the one to come.
  [new RegExp(`^(?:until|till|by|before|no later than) ${weekday}$`), () => undefined],
  [
    new RegExp(`(?<=^|\\s)(?:on )?(?:(?<which>last|this|next) )?${weekday}$`),
    (today, { which, weekday: name = '' }) => weekdayWords(today, which, weekdays.indexOf(name)),
  ],
]

/**
 * Puts dates for words that depend on the day they were written: “yesterday”, “last week”, “by the
 * end of the year”. Weeks begin on Monday.
 *
 * Undefined where English leaves open which is meant: “last March” in November, “next Friday” on a
 * Monday.
 */
export function absoluteWords(text: string, today: Day): string | undefined {
  let words = text
  for (const [shape, replacement] of rules) {
    const match = shape.exec(words)
    if (!match) continue
    const instead = replacement(today, match.groups ?? {})
    if (instead === undefined) return undefined
    words = words.slice(0, match.index) + instead + words.slice(match.index + match[0].length)
  }
  return words
}

function wordsFor(day: Day): string {
  return plainWords(day).toLowerCase()
}

function later({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 for Monday. */
function weekdayOf({ year, month, day }: Day): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

function shiftOf(which: string | undefined): -1 | 0 | 1 {
  return which === 'last' ? -1 : which === 'next' ? 1 : 0
}

function countOf(count: string): number {
  return /\d/.test(count) ? Number(count) : Math.max(0, numbers.indexOf(count)) + 1
}

function between(from: Day, to: Day): string | undefined {
  if (compareDays(from, to) > 0) return undefined
  return `between ${wordsFor(from)} and ${wordsFor(to)}`
}

function weekWords(today: Day, shift: number): string | undefined {
  const monday = later(today, 7 * shift - weekdayOf(today))
  return between(monday, later(monday, 6))
}

/** The days of this week, month or year before today, or after it. */
function restOf(today: Day, unit: string, isBefore: boolean): string | undefined {
  const { year, month } = today
  const monday = later(today, -weekdayOf(today))
  const first = unit === 'week' ? monday : { year, month: unit === 'month' ? month : 1, day: 1 }
  const last =
    unit === 'week'
      ? later(monday, 6)
      : later({ year, month: unit === 'month' ? month + 1 : 13, day: 1 }, -1)
  return isBefore ? between(first, later(today, -1)) : between(later(today, 1), last)
}

function monthAndYear({ year, month }: Day, shift: number): string {
  const { year: ofYear, month: ofMonth } = later({ year, month: month + shift, day: 1 }, 0)
  return plainWords({ year: ofYear, month: ofMonth }).toLowerCase()
}

/** Years to add for “last”, “this” or “next” of something from one month to another. */
function yearBy(which: string | undefined, month: number, from: number, to: number) {
  if (which === 'last') return month > to ? undefined : -1
  if (which === 'next') return month < from ? undefined : 1
  return 0
}

/** A winter belongs to the year it begins in; in January it is last year’s that goes on. */
function seasonWords(today: Day, which: string | undefined, season: string): string | undefined {
  const from = 3 * seasons.indexOf(season) + 3
  const isMidWinter = season === 'winter' && today.month < 3
  const by = yearBy(which, isMidWinter ? 13 : today.month, from, from + 2)
  return by === undefined ? undefined : `${season} ${today.year + by - (isMidWinter ? 1 : 0)}`
}

function weekdayWords(today: Day, which: string | undefined, weekday: number): string | undefined {
  const thisWeeks = later(today, weekday - weekdayOf(today))
  const order = compareDays(thisWeeks, today)
  if (which === 'this') return wordsFor(thisWeeks)
  if (which === 'last') return order < 0 ? undefined : wordsFor(later(thisWeeks, -7))
  if (which === 'next') return order > 0 ? undefined : wordsFor(later(thisWeeks, 7))
  return wordsFor(order > 0 ? later(thisWeeks, -7) : thisWeeks)
}
