import * as fc from 'fast-check'

import { EdtfError } from '../../src/dates/edtfError'
import { parseEdtf } from '../../src/dates/parseEdtf'

const mark = fc.constantFrom('', '', '', '', '?', '~', '%')
const pad = (number: number, width: number) => String(number).padStart(width, '0')

/** Puts X for some digits. */
function withUnknowns(digits: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const masked = fc
    .tuple(digits, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([text, hidden]) =>
      text.replaceAll(/\d/g, (digit: string, at: number) => (hidden[at % 4] ? 'X' : digit)),
    )
  return fc.oneof({ weight: 3, arbitrary: digits }, { weight: 1, arbitrary: masked })
}

const fourDigits = fc.oneof(
  fc.integer({ min: 1990, max: 2030 }),
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: -9999, max: -1 }),
)
const year = withUnknowns(
  fourDigits.map(number => (number < 0 ? '-' : '') + pad(Math.abs(number), 4)),
)
const month = withUnknowns(fc.integer({ min: 1, max: 12 }).map(number => pad(number, 2)))
const day = withUnknowns(fc.integer({ min: 1, max: 31 }).map(number => pad(number, 2)))
const partOfYear = fc.integer({ min: 21, max: 41 }).map(String)

function joined(...components: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const marked = components.map(component => fc.tuple(mark, component, mark))
  return fc.tuple(...marked).map(parts => parts.map(part => part.join('')).join('-'))
}

const longYear = fc
  .tuple(
    fc.constantFrom('Y', 'Y-'),
    fc.integer({ min: 10000, max: 999999999 }),
    fc.constantFrom('', 'E2', 'E5'),
    fc.constantFrom('', 'S1', 'S3'),
    mark,
  )
  .map(parts => parts.join(''))

const randomPoint = fc.oneof(
  { weight: 4, arbitrary: joined(year, month, day) },
  { weight: 3, arbitrary: joined(year, month) },
  { weight: 3, arbitrary: joined(year) },
  { weight: 2, arbitrary: joined(year, partOfYear) },
  { weight: 1, arbitrary: longYear },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fourDigits, fc.integer({ min: 1, max: 4 }))
      .map(([number, count]) => `${number < 0 ? '-' : ''}${pad(Math.abs(number), 4)}S${count}`),
  },
)

const randomInterval = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: randomPoint }, fc.constantFrom('', '..')),
    fc.oneof({ weight: 4, arbitrary: randomPoint }, fc.constantFrom('', '..')),
  )
  .map(ends => ends.join('/'))

const randomMember = fc.oneof(
  { weight: 3, arbitrary: randomPoint },
  { weight: 1, arbitrary: fc.tuple(randomPoint, randomPoint).map(ends => ends.join('..')) },
  { weight: 2, arbitrary: plainRange() },
)

/** A range of days, months or years that is in order more often than not. */
function plainRange(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      fc.integer({ min: -5, max: 400 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([from, days, precision]) => {
      const to = new Date(from.getTime() + days * 86_400_000)
      return [from, to].map(date => date.toISOString().slice(0, precision)).join('..')
    })
}

const randomSet = fc
  .tuple(
    fc.constantFrom('[]', '{}'),
    fc.constantFrom('', '', '', '..'),
    fc.array(randomMember, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '', '', '..'),
  )
  .map(([braces, before, members, after]) =>
    [braces[0], before, members.join(','), after, braces[1]].join(''),
  )

/** Texts in the shapes of EDTF, most of them valid. */
export const randomEdtf = fc.oneof(
  { weight: 2, arbitrary: randomPoint },
  { weight: 1, arbitrary: randomInterval },
  { weight: 1, arbitrary: randomSet },
)

/** Valid dates of every form. */
export const randomDate = randomEdtf.filter(text => {
  try {
    return parseEdtf(text).edtf !== ''
  } catch (error) {
    if (error instanceof EdtfError) return false
    throw error
  }
})

/** Texts of the letters of EDTF, hardly any of them valid, and of any letters at all. */
export const randomText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789XYES-/[]{}.,?~%T: 2019'), maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(randomEdtf, fc.nat(20), fc.constantFrom(...'0139XYES-/[]{}.,?~%T: x–'))
    .map(([text, at, extra]) => text.slice(0, at) + extra + text.slice(at)),
)
