import { monthWords } from '../../src/dates/plainWords'
import type { Random } from './random'

/** A date as EDTF has it and as a story writes it. */
export type WrittenDate = { edtf: string; words: string }

type Calendar = { year: number; month: number; day: number }
type Form = (date: Calendar) => WrittenDate

/** A day, counted from 1 January 1970. */
export function calendarOf(day: number): Calendar {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const two = (number: number) => String(number).padStart(2, '0')
const isoMonth = ({ year, month }: Calendar) => `${year}-${two(month)}`
export const isoDay = (date: Calendar) => `${isoMonth(date)}-${two(date.day)}`
const monthIn = ({ year, month }: Calendar) => `${monthWords(month)} ${year}`
export const dayIn = ({ year, month, day }: Calendar) => `${monthWords(month)} ${day}, ${year}`
const daysIn = ({ year, month }: Calendar) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The third of the month that the day is in. */
function thirdOf(date: Calendar): WrittenDate {
  const [name, from, to] =
    date.day <= 10
      ? ['early', 1, 10]
      : date.day <= 20
        ? ['mid', 11, 20]
        : ['late', 21, daysIn(date)]
  const month = isoMonth(date)
  return {
    edtf: `[${month}-${two(Number(from))}..${month}-${to}]`,
    words: `in ${name}${name === 'mid' ? '-' : ' '}${monthIn(date)}`,
  }
}

const seasons = ['spring', 'summer', 'fall'] as const
const quarters = ['first', 'second', 'third', 'last'] as const

/** What can be said of a day of the past and of one to come. */
const timeless: readonly [Form, ...Form[]] = [
  date => ({ edtf: isoDay(date), words: `on ${dayIn(date)}` }),
  date => ({ edtf: isoMonth(date), words: `in ${monthIn(date)}` }),
  date => ({ edtf: String(date.year), words: `in ${date.year}` }),
  thirdOf,
  date => ({ edtf: `${isoDay(date)}~`, words: `around ${dayIn(date)}` }),
  date => ({ edtf: `${isoMonth(date)}-XX`, words: `on a day in ${monthIn(date)}` }),
  ({ year, month }) => {
    const season = Math.max(0, Math.min(2, Math.floor((month - 3) / 3)))
    return { edtf: `${year}-${21 + season}`, words: `in the ${seasons[season]} of ${year}` }
  },
  ({ year, month }) => {
    const quarter = Math.floor((month - 1) / 3)
    return {
      edtf: `${year}-${33 + quarter}`,
      words: `in the ${quarters[quarter]} quarter of ${year}`,
    }
  },
  date => {
    const later = { ...date, year: date.year + 1 }
    return {
      edtf: `[${isoMonth(date)},${isoMonth(later)}]`,
      words: `in ${monthIn(date)} or in ${monthIn(later)}`,
    }
  },
]

const onlyPast: readonly [Form, ...Form[]] = [
  ({ year }) => ({ edtf: `[..${year}-12-31]`, words: `by the end of ${year}` }),
  ({ year }) => ({ edtf: `${year}?`, words: `in ${year}, if memory serves` }),
  ({ year }) => ({ edtf: `${Math.floor(year / 10)}X`, words: `in the ${Math.floor(year / 10)}0s` }),
  date => {
    const until = { ...date, year: date.year + 1 }
    return {
      edtf: `${isoMonth(date)}/${isoMonth(until)}`,
      words: `between ${monthIn(date)} and ${monthIn(until)}`,
    }
  },
  date => {
    const again = { ...date, year: date.year + 1 }
    return {
      edtf: `{${isoMonth(date)},${isoMonth(again)}}`,
      words: `in ${monthIn(date)} and again in ${monthIn(again)}`,
    }
  },
]
const both: readonly [Form, ...Form[]] = [...timeless, ...onlyPast]

/** Writes a day down, to the day or more loosely. One of the past lies two years back or more. */
export function writeDate(day: number, isPast: boolean, random: Random): WrittenDate {
  return random.pick(isPast ? both : timeless)(calendarOf(day))
}
