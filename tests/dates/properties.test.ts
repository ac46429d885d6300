import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { EdtfError } from '../../src/dates/edtfError'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { phraseFor } from '../../src/dates/phraseFor'
import { wordsFor } from '../../src/dates/wordsFor'
import { randomDate, randomText } from './randomEdtf'
import { seed } from './seed'

const runs = { seed, numRuns: 3000 }

/** What becomes of a text: `date`, or the sentence it is refused with. */
function answerTo(text: string): string {
  try {
    parseEdtf(text)
    return 'date'
  } catch (error) {
    if (error instanceof EdtfError) return error.message
    throw error
  }
}

/** The ISO 8601 text of words that name a plain day, month or year; '' of other words. */
function isoOf(words: string): string {
  const [, day, month, year] = /^(?:(\d+) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(words) ?? []
  const number = month && new Date(`1 ${month} 2000 UTC`).getUTCMonth() + 1
  return [year, number, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}

const digit = (...digits: string[]) => fc.constantFrom('X', ...digits)

/** Every day of 1990 to 2039, written out by the platform's calendar. */
const allDays: string[] = []
for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2040, 0, 1); day += 86_400_000) {
  allDays.push(new Date(day).toISOString().slice(0, 10))
}

describe(`any text (seed ${seed})`, () => {
  it('is a date or is refused with one sentence', () => {
    fc.assert(
      fc.property(randomText, text => {
        expect(answerTo(text)).toMatch(/^date$|^[ -~]+: [ -~]+\.$/)
      }),
      runs,
    )
  })
})

describe(`any date (seed ${seed})`, () => {
  it('means the same in its canonical text, which is its own', () => {
    fc.assert(
      fc.property(randomDate, text => {
        const { edtf } = parseEdtf(text)
        expect(parseEdtf(edtf).edtf).toBe(edtf)
        expect(boundsOf(edtf)).toEqual(boundsOf(text))
        expect(phraseFor(edtf)).toBe(phraseFor(text))
      }),
      runs,
    )
  })

  it('has its bounds in order', () => {
    fc.assert(
      fc.property(randomDate, text => {
        const { earliest, latest } = boundsOf(text)
        const known = [earliest, latest].filter(day => day !== null)
        expect(known.every(day => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true)
        expect(known.toSorted()).toEqual(known)
      }),
      runs,
    )
  })

  it('reads as plain English', () => {
    fc.assert(
      fc.property(randomDate, text => {
        for (const said of [wordsFor(text), phraseFor(text)]) {
          expect(said).toMatch(/^[\w(][\w ,()-]*[\w)]$/)
          expect(said).not.toMatch(/undefined|null|NaN|Infinity| {2}|\bX|X\b/)
        }
      }),
      runs,
    )
  })

  it('never reads as finer than it is', () => {
    fc.assert(
      fc.property(randomDate, text => {
        const { earliest, latest } = boundsOf(text)
        const claimed = isoOf(wordsFor(text))
        const isTrue = claimed === '' || [earliest, latest].every(day => day?.startsWith(claimed))
        expect(isTrue).toBe(true)
      }),
      runs,
    )
  })
})

describe(`the days a date can mean (seed ${seed})`, () => {
  const mask = fc
    .tuple(
      fc.constantFrom('19', '20'),
      digit('0', '1', '2', '3', '9'),
      digit(...'0123456789'),
      fc.tuple(digit('0', '1'), digit(...'0123456789')).map(digits => digits.join('')),
      fc.tuple(digit('0', '1', '2', '3'), digit(...'0123456789')).map(digits => digits.join('')),
    )
    .filter(([century, decade]) => (century === '19' ? decade === '9' : /[0-3]/.test(decade)))
    .map(([century, decade, year, month, day]) => `${century}${decade}${year}-${month}-${day}`)

  it('are, with unknown digits, the days of the calendar that fit, and there is one', () => {
    fc.assert(
      fc.property(mask, text => {
        const shape = new RegExp(`^${text.replaceAll('X', '\\d')}$`)
        const fitting = allDays.filter(day => shape.test(day))
        const expected =
          fitting.length > 0 ? { earliest: fitting[0], latest: fitting.at(-1) } : 'refused'
        expect(answerTo(text) === 'date' ? boundsOf(text) : 'refused').toEqual(expected)
      }),
      { seed, numRuns: 300 },
    )
  })

  const day = fc.constantFrom(...allDays)
  const precise = fc
    .tuple(day, fc.constantFrom(4, 7, 10))
    .map(([text, size]) => text.slice(0, size))

  it('lie, in a set, between the bounds of the members, in whatever order they stand', () => {
    const members = fc.array(precise, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(members, fc.constantFrom('[]', '{}'), (texts, braces) => {
        const days = texts.flatMap(text => allDays.filter(each => each.startsWith(text))).toSorted()
        const set = `${braces[0]}${texts.join(',')}${braces[1]}`
        expect(boundsOf(set)).toEqual({ earliest: days[0], latest: days.at(-1) })
      }),
      { seed, numRuns: 300 },
    )
  })

  it('lie, in a range and in an interval, from the first of one end to the last of the other', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (a, b, size) => {
        const [from = '', to = ''] = [a, b].map(text => text.slice(0, size)).toSorted()
        const earliest = allDays.find(each => each.startsWith(from))
        const latest = allDays.findLast(each => each.startsWith(to))
        for (const text of [`[${from}..${to}]`, `{${from}..${to}}`, `${from}/${to}`]) {
          expect(boundsOf(text)).toEqual({ earliest, latest })
        }
        for (const text of [`[${from}..]`, `${from}/`, `${from}/..`]) {
          expect(boundsOf(text)).toEqual({ earliest, latest: null })
        }
        for (const text of [`[..${to}]`, `/${to}`, `../${to}`]) {
          expect(boundsOf(text)).toEqual({ earliest: null, latest })
        }
      }),
      { seed, numRuns: 300 },
    )
  })
})
