import { describe, expect, it } from 'vitest'

import { EdtfError } from '../../src/dates/edtfError'
import { phraseFor } from '../../src/dates/phraseFor'
import { wordsFor } from '../../src/dates/wordsFor'

describe('a date that tells when', () => {
  it.each([
    ['2019-04-12', 'on 12 April 2019'],
    ['2019-11', 'in November 2019'],
    ['2019', 'in 2019'],
    ['201X', 'in the 2010s'],
    ['20XX', 'between 2000 and 2099'],
    ['XXXX', 'in an unknown year'],
    ['2019-XX', 'in an unknown month in 2019'],
    ['2019-XX-XX', 'on an unknown day in 2019'],
    ['XXXX-12', 'in December of an unknown year'],
    ['2019-X1-3X', 'on 30 January, 31 January or 30 November 2019'],
    ['XXXX-12-25', 'on 25 December of an unknown year'],
    ['2019-10-0X', 'between 1 and 9 October 2019'],
    ['2019-21', 'in spring 2019'],
    ['2019-34', 'in the second quarter of 2019'],
    ['Y17E7', 'in the year 170,000,000'],
    ['1950S2', 'in about 1950, between 1900 and 1999'],
    ['2004-06~-11', 'on 11 June 2004 (month and year approximate)'],
    ['2019-04/2019-12-31', 'from April to 31 December 2019'],
    ['2018-12-28/2019-01-02', 'from 28 December 2018 to 2 January 2019'],
    ['2019-12/2019-12', 'in December 2019'],
    ['2019-04/..', 'since April 2019'],
    ['2019-04/', 'from April 2019 to an unknown date'],
    ['/2020-01-10', 'until 10 January 2020'],
    ['../2020-01', 'until January 2020'],
    ['[1667,1668]', 'in 1667 or 1668'],
    ['[1667,1760-12]', 'in 1667 or in December 1760'],
    [
      '[2019-12-24,2019-12-25,2020-01-01]',
      'on 24 December 2019, 25 December 2019 or 1 January 2020',
    ],
    ['[2020-01-05,2020-02-06,2020-02-08]', 'on 5 January, 6 or 8 February 2020'],
    ['[2020-02-06,2020-01-05,2020-02-08]', 'on 6 February, 5 January or 8 February 2020'],
    ['[..1984,1990]', 'some time before 1985 or in 1990'],
    ['{1960,1961-12}', 'in 1960 and in December 1961'],
    ['{2019-10-05,2019-10-06}', 'on 5 and 6 October 2019'],
    ['{..1984}', 'in 1984 and every earlier year'],
    ['{2020,201X}', 'in 2020 and in the 2010s'],
  ])('%s: %s', (edtf, phrase) => {
    expect(phraseFor(edtf)).toBe(phrase)
  })

  it('refuses what is not a date', () => {
    expect(() => phraseFor('2019-02-30')).toThrow(EdtfError)
    expect(() => wordsFor('')).toThrow(EdtfError)
  })
})

describe('one day out of a month', () => {
  it.each([
    ['[2019-10-01..2019-10-10]', 'in early October 2019'],
    ['[2019-10-11..2019-10-20]', 'in mid-October 2019'],
    ['[2019-10-21..2019-10-31]', 'in late October 2019'],
    ['[2019-02-21..2019-02-28]', 'in late February 2019'],
    ['[2020-02-21..2020-02-29]', 'in late February 2020'],
    ['[2020-02-21..2020-02-28]', 'between 21 and 28 February 2020'],
    ['[2019-10-01..2019-10-09]', 'between 1 and 9 October 2019'],
    ['[2019-10-02..2019-10-10]', 'between 2 and 10 October 2019'],
    ['[2019-10-11..2019-10-15]', 'between 11 and 15 October 2019'],
    ['[2019-10-05..2019-10-20]', 'between 5 and 20 October 2019'],
    ['[2019-10-20..2019-10-31]', 'between 20 and 31 October 2019'],
    ['[2019-10-01..2019-11-10]', 'between 1 October and 10 November 2019'],
    ['[2018-10-01..2019-10-10]', 'between 1 October 2018 and 10 October 2019'],
    ['[2019-10-05..2019-10-06]', 'on 5 or 6 October 2019'],
    ['[2019-10-31..2019-11-01]', 'on 31 October or 1 November 2019'],
    ['[2019-12-31..2020-01-01]', 'on 31 December 2019 or 1 January 2020'],
    ['[2019-10-05..2019-10-05]', 'on 5 October 2019'],
    ['[2019-10-01..2019-10-10,2019-11-05]', 'in early October 2019 or on 5 November 2019'],
    ['[2019-10-01~..2019-10-10]', 'between 1 October 2019 (approximate) and 10 October 2019'],
  ])('%s: %s', (edtf, phrase) => {
    expect(phraseFor(edtf)).toBe(phrase)
  })

  it('is a set, not an interval: what lasted ten days is not “early October”', () => {
    expect(phraseFor('2019-10-01/2019-10-10')).toBe('from 1 to 10 October 2019')
  })
})
