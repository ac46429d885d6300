import npmEdtf from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { EdtfError, type EdtfFault } from '../../src/dates/edtfError'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { randomDate, randomEdtf } from './randomEdtf'
import { seed } from './seed'

/** What npm `edtf` gets wrong (4.11.1), so that the two can be compared on the rest. */
const npmIsWrong: [RegExp, string][] = [
  [/[[{]/, 'the last of a set is taken for its latest, the first of a range for its last'],
  [/-(?:2[1-9]|3[0-2])$/, 'seasons are quarters of the calendar year'],
  [/-3[78]$/, 'the first third of a year ends in May, the second in September'],
  [/^-.*-(?:3[3-9]|4[01])$/, 'the end of a part of a negative year'],
  [/S/, 'significant digits do not widen a year'],
  [/-[^/]*X/, 'unknown digits of negative years'],
  [/0[0X]{3}|-0/, 'years around 0'],
  [/-02-[2X][9X]/, '29 February becomes 1 March in other years'],
]

function isoDay(milliseconds: number | null): string | null {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return null
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
        if (npmIsWrong.some(([shape]) => shape.test(text))) return
        const parsed = parseWithNpm(text)
        // Years it cannot reach have no milliseconds.
        if (!parsed || Number.isNaN(parsed.min) || Number.isNaN(parsed.max)) return
        compared++
        expect(boundsOf(text)).toEqual({
          earliest: isoDay(parsed.min),
          latest: isoDay(parsed.max),
        })
      }),
      { seed, numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(300)
  })
})
