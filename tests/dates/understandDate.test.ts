import { describe, expect, it } from 'vitest'

import { understandDate } from '../../src/dates/understandDate'

const inWords =
  'These words do not name one date: say which year, as in early October 2019, or type 2019-10-05.'

describe('a date as it is typed', () => {
  it.each([
    ['', { kind: 'nothing' }],
    ['  ', { kind: 'nothing' }],
    ['2019-10', { kind: 'edtf', phrase: 'in October 2019' }],
    [' [2019-10-01..2019-10-10] ', { kind: 'edtf', phrase: 'in early October 2019' }],
    [
      'early October 2019',
      { kind: 'words', edtf: '[2019-10-01..2019-10-10]', phrase: 'in early October 2019' },
    ],
    ['Dec. 25, 2019', { kind: 'words', edtf: '2019-12-25', phrase: 'on 25 December 2019' }],
    [
      '2019-13',
      {
        kind: 'refused',
        problem:
          '2019-13 names no month or season: months run from 01 to 12, as in 2019-10, and seasons from 21 to 41, as in 2019-21.',
      },
    ],
    [
      '2019 10 05',
      {
        kind: 'refused',
        problem: 'A date is written without spaces: type it as in 2019-10-05/2019-10-08.',
      },
    ],
    ['soon', { kind: 'refused', problem: inWords }],
    ['last week', { kind: 'refused', problem: inWords }],
    ['5 October', { kind: 'refused', problem: inWords }],
  ])('%j', (typed, understood) => {
    expect(understandDate(typed)).toEqual(understood)
  })
})
