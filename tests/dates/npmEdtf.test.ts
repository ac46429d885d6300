import npmEdtf from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOf, type Bounds } from '../../src/dates/boundsOf'
import { EdtfError, type EdtfFault } from '../../src/dates/edtfError'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { randomDate, randomEdtf } from './randomEdtf'
import { seed } from './seed'
import { forms } from './specificationForms'
import { storyDates } from './storyDates'

const part = '[?~%]?-[?~%]?'

/** The dates npm `edtf` gets wrong (4.11.1), so that the two can be compared on the rest. */
const npmIsWrong: [RegExp, string][] = [
  [new RegExp(`^.?-?[\\dX]{4}${part}(?:2[1-9]|3[0-2])[?~%]?$`), 'seasons are calendar quarters'],
  [
    new RegExp(`^.?-?[\\dX]{4}${part}3[78][?~%]?$`),
    'the first third ends in May, the second in September',
  ],
  [new RegExp(`^.?-[\\dX]{4}${part}(?:3[3-9]|4[01])`), 'the end of a part of a negative year'],
  [/S/, 'significant digits do not widen a year'],
  [/^.?-.*X/, 'unknown digits of negative years'],
  [/^[?~%]?-?0[0X]/, 'years around 0'],
  [/-[?~%]?(?:X[\dX]|\dX)[?~%]?-/, 'days of an unknown month that not each month has'],
  [/-[?~%]?X0/, 'a month of unknown ten that ends in 0 is October, never January'],
  [/-[?~%]?02[?~%]?-[?~%]?[2X][9X]/, '29 February becomes 1 March in other years'],
]

function isoDay(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds)) return null
  const text = new Date(milliseconds).toISOString()
  return /^\d/.test(text) ? text.slice(0, 10) : null
}

function parseWithNpm(text: string): ReturnType<typeof npmEdtf> | null {
  try {
    return npmEdtf(text)
  } catch {
    return null
  }
}

function faultOf(text: string): EdtfFault | null {
  try {
    parseEdtf(text)
    return null
  } catch (error) {
    if (error instanceof EdtfError) return error.fault
    throw error
  }
}

/** What it accepts and we do not: 29 February in any year, reversed sets, `../..`, `[..a..b]`, -0000. */
const ourRefusals = ['noSuchDay', 'reversed', 'openOnBothSides', 'unreadable', 'noSuchYear', null]

/**
 * The bounds that npm `edtf` finds; undefined where it is wrong or out of its reach.
 *
 * Of a set it takes the last for the latest, and the first of a range for its last: it is asked for
 * each date of a set alone.
 */
function boundsByNpm(text: string): Bounds | undefined {
  const members = /^[[{]/.test(text) ? text.slice(1, -1).split(',') : [text]
  const spans = members.map(member => {
    const [from = '', to = from] = /^[[{]/.test(text) ? member.split('..') : [member]
    const [start, end] = [spanByNpm(from), spanByNpm(to)]
    return start && end && { min: start.min, max: end.max }
  })
  const known = spans.filter(span => span !== undefined)
  if (known.length < members.length) return undefined
  return {
    earliest: isoDay(Math.min(...known.map(({ min }) => min))),
    latest: isoDay(Math.max(...known.map(({ max }) => max))),
  }
}

/** First and last millisecond of a date or an interval, infinite where there is none to name. */
function spanByNpm(text: string): { min: number; max: number } | undefined {
  if (text === '') return { min: -Infinity, max: Infinity }
  const isWrong = text.split('/').some(date => npmIsWrong.some(([shape]) => shape.test(date)))
  const parsed = isWrong ? null : parseWithNpm(text)
  if (!parsed) return undefined
  const { min, max } = { min: parsed.min ?? -Infinity, max: parsed.max ?? Infinity }
  // Years it cannot reach have no milliseconds.
  return Number.isNaN(min) || Number.isNaN(max) ? undefined : { min, max }
}

describe(`beside npm edtf (seed ${seed})`, () => {
  it('refuses nothing it accepts but what it should not', () => {
    fc.assert(
      fc.property(randomEdtf, text => {
        expect(ourRefusals).toContain(parseWithNpm(text) ? faultOf(text) : null)
      }),
      { seed, numRuns: 3000 },
    )
  })

  it('finds the same bounds where it is right', () => {
    let compared = 0
    fc.assert(
      fc.property(randomDate, text => {
        const byNpm = boundsByNpm(text)
        if (!byNpm) return
        compared++
        expect(boundsOf(text)).toEqual(byNpm)
      }),
      { seed, numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(600)
  })
})

describe('every form of the specification, and every date of the story, beside npm edtf', () => {
  const rows = [
    ...Object.entries(forms).flatMap(([section, dates]) => dates.map(([edtf]) => [section, edtf])),
    ...storyDates.map(([where, edtf]) => [where, edtf]),
  ].map(([where = '', edtf = '']) => ({ where, edtf, byNpm: boundsByNpm(edtf) }))
  const comparable = rows.filter(({ byNpm }) => byNpm !== undefined)

  it.each(comparable)('$where: $edtf has the same bounds', ({ edtf, byNpm }) => {
    expect(boundsOf(edtf)).toEqual(byNpm)
  })

  it('is compared, but for what npm edtf gets wrong or cannot reach', () => {
    const sections = new Set(comparable.map(({ where }) => where))
    const never = Object.keys(forms).filter(section => !sections.has(section))
    expect(never).toEqual(['Level 1: seasons', 'Level 2: significant digits'])
    expect(comparable.length).toBeGreaterThan(120)
  })
})
