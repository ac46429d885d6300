import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { wordsFor } from '../../src/dates/wordsFor'

type Row = [edtf: string, earliest: string | null, latest: string | null, words: string]

/**
 * Every example of the Library of Congress text of 4 February 2019, times excepted, and beside them
 * the forms it describes without an example.
 */
const forms: Record<string, Row[]> = {
  'Level 0: date': [
    ['1985-04-12', '1985-04-12', '1985-04-12', '12 April 1985'],
    ['1985-04', '1985-04-01', '1985-04-30', 'April 1985'],
    ['1985', '1985-01-01', '1985-12-31', '1985'],
    ['2019-02', '2019-02-01', '2019-02-28', 'February 2019'],
    ['2020-02', '2020-02-01', '2020-02-29', 'February 2020'],
    ['1900-02', '1900-02-01', '1900-02-28', 'February 1900'],
    ['2000-02', '2000-02-01', '2000-02-29', 'February 2000'],
    ['2020-02-29', '2020-02-29', '2020-02-29', '29 February 2020'],
    ['0000', '0000-01-01', '0000-12-31', '1 BC'],
    ['0000-02', '0000-02-01', '0000-02-29', 'February 1 BC'],
    ['0001', '0001-01-01', '0001-12-31', 'AD 1'],
    ['0044-03-15', '0044-03-15', '0044-03-15', '15 March AD 44'],
    ['9999', '9999-01-01', '9999-12-31', '9999'],
  ],
  'Level 0: time interval': [
    ['1964/2008', '1964-01-01', '2008-12-31', 'from 1964 to 2008'],
    ['2004-06/2006-08', '2004-06-01', '2006-08-31', 'from June 2004 to August 2006'],
    [
      '2004-02-01/2005-02-08',
      '2004-02-01',
      '2005-02-08',
      'from 1 February 2004 to 8 February 2005',
    ],
    ['2004-02-01/2005-02', '2004-02-01', '2005-02-28', 'from 1 February 2004 to February 2005'],
    ['2004-02-01/2005', '2004-02-01', '2005-12-31', 'from 1 February 2004 to 2005'],
    ['2005/2006-02', '2005-01-01', '2006-02-28', 'from 2005 to February 2006'],
  ],
  'Level 1: letter-prefixed calendar year': [
    ['Y170000002', null, null, 'the year 170,000,002'],
    ['Y-170000002', null, null, '170,000,003 BC'],
    ['Y10000', null, null, 'the year 10,000'],
  ],
  'Level 1: seasons': [
    ['2001-21', '2001-03-01', '2001-05-31', 'spring 2001'],
    ['2001-22', '2001-06-01', '2001-08-31', 'summer 2001'],
    ['2001-23', '2001-09-01', '2001-11-30', 'autumn 2001'],
    ['2001-24', '2001-12-01', '2002-02-28', 'winter 2001'],
    ['2003-24', '2003-12-01', '2004-02-29', 'winter 2003'],
    ['9999-24', '9999-12-01', null, 'winter 9999'],
  ],
  'Level 1: qualification of a date (complete)': [
    ['1984?', '1984-01-01', '1984-12-31', '1984 (uncertain)'],
    ['2004-06~', '2004-06-01', '2004-06-30', 'June 2004 (approximate)'],
    ['2004-06-11%', '2004-06-11', '2004-06-11', '11 June 2004 (approximate and uncertain)'],
  ],
  'Level 1: unspecified digits from the right': [
    ['201X', '2010-01-01', '2019-12-31', 'the 2010s'],
    ['20XX', '2000-01-01', '2099-12-31', 'between 2000 and 2099'],
    ['2004-XX', '2004-01-01', '2004-12-31', 'an unknown month in 2004'],
    ['1985-04-XX', '1985-04-01', '1985-04-30', 'an unknown day in April 1985'],
    ['1985-XX-XX', '1985-01-01', '1985-12-31', 'an unknown day in 1985'],
    ['XXXX', '0000-01-01', '9999-12-31', 'an unknown year'],
    ['190X', '1900-01-01', '1909-12-31', 'between 1900 and 1909'],
    ['2XXX', '2000-01-01', '2999-12-31', 'between 2000 and 2999'],
    ['2019-02-XX', '2019-02-01', '2019-02-28', 'an unknown day in February 2019'],
  ],
  'Level 1: extended interval': [
    ['1985-04-12/..', '1985-04-12', null, 'since 12 April 1985'],
    ['1985-04/..', '1985-04-01', null, 'since April 1985'],
    ['1985/..', '1985-01-01', null, 'since 1985'],
    ['../1985-04-12', null, '1985-04-12', 'until 12 April 1985'],
    ['../1985-04', null, '1985-04-30', 'until April 1985'],
    ['../1985', null, '1985-12-31', 'until 1985'],
    ['1985-04-12/', '1985-04-12', null, 'from 12 April 1985 to an unknown date'],
    ['1985-04/', '1985-04-01', null, 'from April 1985 to an unknown date'],
    ['1985/', '1985-01-01', null, 'from 1985 to an unknown date'],
    ['/1985-04-12', null, '1985-04-12', 'until 12 April 1985'],
    ['/1985-04', null, '1985-04-30', 'until April 1985'],
    ['/1985', null, '1985-12-31', 'until 1985'],
    ['1984~/2004-06', '1984-01-01', '2004-06-30', 'from 1984 (approximate) to June 2004'],
    ['1984/2004-06~', '1984-01-01', '2004-06-30', 'from 1984 to June 2004 (approximate)'],
    [
      '1984?/2004%',
      '1984-01-01',
      '2004-12-31',
      'from 1984 (uncertain) to 2004 (approximate and uncertain)',
    ],
  ],
  'Level 1: negative calendar year': [
    ['-1985', null, null, '1986 BC'],
    ['-0001', null, null, '2 BC'],
    ['-0044-03-15', null, null, '15 March 45 BC'],
    ['-0004-02-29', null, null, '29 February 5 BC'],
    ['-0044/2019', null, '2019-12-31', 'from 45 BC to 2019'],
    ['-201X', null, null, 'between 2020 BC and 2011 BC'],
    ['-000X', null, null, 'between 10 BC and 2 BC'],
  ],
  'Level 2: exponential year': [
    ['Y-17E7', null, null, '170,000,001 BC'],
    ['Y17E7', null, null, 'the year 170,000,000'],
    ['Y2E3', '2000-01-01', '2000-12-31', '2000'],
  ],
  'Level 2: significant digits': [
    ['1950S2', '1900-01-01', '1999-12-31', 'about 1950, between 1900 and 1999'],
    ['1950S3', '1950-01-01', '1959-12-31', 'about 1950, between 1950 and 1959'],
    ['1950S4', '1950-01-01', '1950-12-31', '1950'],
    ['0950S2', '0900-01-01', '0999-12-31', 'about AD 950, between AD 900 and AD 999'],
    ['-1950S2', null, null, 'about 1951 BC, between 2000 BC and 1901 BC'],
    ['Y171010000S3', null, null, 'about the year 171,010,000, between 171,000,000 and 171,999,999'],
    ['Y3388E2S3', null, null, 'about the year 338,800, between 338,000 and 338,999'],
    [
      'Y-171010000S3',
      null,
      null,
      'about 171,010,001 BC, between 172,000,000 BC and 171,000,001 BC',
    ],
  ],
  'Level 2: sub-year groupings': [
    ['2001-25', '2001-03-01', '2001-05-31', 'spring 2001 in the Northern Hemisphere'],
    ['2001-26', '2001-06-01', '2001-08-31', 'summer 2001 in the Northern Hemisphere'],
    ['2001-27', '2001-09-01', '2001-11-30', 'autumn 2001 in the Northern Hemisphere'],
    ['2001-28', '2001-12-01', '2002-02-28', 'winter 2001 in the Northern Hemisphere'],
    ['2001-29', '2001-09-01', '2001-11-30', 'spring 2001 in the Southern Hemisphere'],
    ['2003-30', '2003-12-01', '2004-02-29', 'summer 2003 in the Southern Hemisphere'],
    ['2001-31', '2001-03-01', '2001-05-31', 'autumn 2001 in the Southern Hemisphere'],
    ['2001-32', '2001-06-01', '2001-08-31', 'winter 2001 in the Southern Hemisphere'],
    ['2001-33', '2001-01-01', '2001-03-31', 'the first quarter of 2001'],
    ['2001-34', '2001-04-01', '2001-06-30', 'the second quarter of 2001'],
    ['2001-35', '2001-07-01', '2001-09-30', 'the third quarter of 2001'],
    ['2001-36', '2001-10-01', '2001-12-31', 'the fourth quarter of 2001'],
    ['2001-37', '2001-01-01', '2001-04-30', 'the first third of 2001'],
    ['2001-38', '2001-05-01', '2001-08-31', 'the second third of 2001'],
    ['2001-39', '2001-09-01', '2001-12-31', 'the last third of 2001'],
    ['2001-40', '2001-01-01', '2001-06-30', 'the first half of 2001'],
    ['2001-41', '2001-07-01', '2001-12-31', 'the second half of 2001'],
    ['201X-24', '2010-12-01', '2020-02-29', 'winter of a year in the 2010s'],
    ['20XX-24', '2000-12-01', '2100-02-28', 'winter of a year between 2000 and 2099'],
    ['XXXX-34', '0000-04-01', '9999-06-30', 'the second quarter of an unknown year'],
    ['2001-21~', '2001-03-01', '2001-05-31', 'spring 2001 (approximate)'],
    ['2001?-34', '2001-04-01', '2001-06-30', 'the second quarter of 2001 (year uncertain)'],
    ['2001-~34', '2001-04-01', '2001-06-30', 'the second quarter of 2001 (quarter approximate)'],
  ],
  'Level 2: one of a set': [
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31', '1667, 1668 or between 1670 and 1672'],
    ['[..1760-12-03]', null, '1760-12-03', 'some time before 4 December 1760'],
    ['[1760-12..]', '1760-12-01', null, 'from December 1760 on'],
    [
      '[1760-01,1760-02,1760-12..]',
      '1760-01-01',
      null,
      'January 1760, February 1760 or from December 1760 on',
    ],
    ['[1667,1760-12]', '1667-01-01', '1760-12-31', '1667 or December 1760'],
    ['[..1984]', null, '1984-12-31', 'some time before 1985'],
    ['[2019]', '2019-01-01', '2019-12-31', '2019'],
    ['[2019-10-01..2019-10-10]', '2019-10-01', '2019-10-10', 'early October 2019'],
    ['[2020,2018,2019]', '2018-01-01', '2020-12-31', '2020, 2018 or 2019'],
    ['[2019,2018..2021,2020]', '2018-01-01', '2021-12-31', '2019, between 2018 and 2021 or 2020'],
    ['[..1984,1990]', null, '1990-12-31', 'some time before 1985 or 1990'],
    ['[..1984,1980]', null, '1984-12-31', 'some time before 1985 or 1980'],
    ['[1980,1990..]', '1980-01-01', null, '1980 or from 1990 on'],
    ['[..1984,1990..]', null, null, 'some time before 1985 or from 1990 on'],
    ['[..9999-12]', null, '9999-12-31', 'some time before January 10,000'],
    ['[..-0001]', null, null, 'some time before 1 BC'],
    ['[..201X]', null, '2019-12-31', 'the 2010s or earlier'],
    ['[..2019-12-25~]', null, '2019-12-25', '25 December 2019 (approximate) or earlier'],
    ['[2001-21..2001-23]', '2001-03-01', '2001-11-30', 'between spring 2001 and autumn 2001'],
  ],
  'Level 2: all of a set': [
    [
      '{1667,1668,1670..1672}',
      '1667-01-01',
      '1672-12-31',
      '1667, 1668 and every year from 1670 to 1672',
    ],
    ['{1960,1961-12}', '1960-01-01', '1961-12-31', '1960 and December 1961'],
    ['{..1984}', null, '1984-12-31', '1984 and every earlier year'],
    ['{2019-10..}', '2019-10-01', null, 'October 2019 and every later month'],
    ['{2019-10-05,2019-10-06}', '2019-10-05', '2019-10-06', '5 and 6 October 2019'],
    ['{2019-10-05..2019-10-08}', '2019-10-05', '2019-10-08', 'every day from 5 to 8 October 2019'],
    [
      '{2001-33..2001-35}',
      '2001-01-01',
      '2001-09-30',
      'every quarter from the first quarter of 2001 to the third quarter of 2001',
    ],
    ['{2019~..2020}', '2019-01-01', '2020-12-31', 'every year from 2019 (approximate) to 2020'],
    ['{2020,201X}', '2010-01-01', '2020-12-31', '2020 and a year in the 2010s'],
    ['{..201X}', null, '2019-12-31', 'every year up to the 2010s'],
    ['{201X..}', '2010-01-01', null, 'every year from the 2010s on'],
    [
      '{Y17E7..Y17001E4}',
      null,
      null,
      'every year from the year 170,000,000 to the year 170,010,000',
    ],
  ],
  'Level 2: qualification': [
    ['2004-06~-11', '2004-06-11', '2004-06-11', '11 June 2004 (month and year approximate)'],
    ['2004?-06-11', '2004-06-11', '2004-06-11', '11 June 2004 (year uncertain)'],
    ['?2004-06-~11', '2004-06-11', '2004-06-11', '11 June 2004 (day approximate, year uncertain)'],
    ['2004-%06-11', '2004-06-11', '2004-06-11', '11 June 2004 (month approximate and uncertain)'],
  ],
  'Level 2: unspecified digit': [
    ['156X-12-25', '1560-12-25', '1569-12-25', '25 December of a year in the 1560s'],
    ['15XX-12-25', '1500-12-25', '1599-12-25', '25 December of a year between 1500 and 1599'],
    ['XXXX-12-XX', '0000-12-01', '9999-12-31', 'an unknown day in December of an unknown year'],
    ['1XXX-XX', '1000-01-01', '1999-12-31', 'an unknown month between 1000 and 1999'],
    ['1XXX-12', '1000-12-01', '1999-12-31', 'December of a year between 1000 and 1999'],
    ['1984-1X', '1984-10-01', '1984-12-31', 'between October and December 1984'],
    ['XXXX-12-25', '0000-12-25', '9999-12-25', '25 December of an unknown year'],
    ['XXXX-02-29', '0000-02-29', '9996-02-29', '29 February of an unknown year'],
    ['190X-02-29', '1904-02-29', '1908-02-29', '29 February of a year between 1900 and 1909'],
    ['2019-10-0X', '2019-10-01', '2019-10-09', 'between 1 and 9 October 2019'],
    ['2019-02-2X', '2019-02-20', '2019-02-28', 'between 20 and 28 February 2019'],
    ['2020-02-2X', '2020-02-20', '2020-02-29', 'between 20 and 29 February 2020'],
    ['2019-10-3X', '2019-10-30', '2019-10-31', '30 or 31 October 2019'],
    ['2019-04-3X', '2019-04-30', '2019-04-30', '30 April 2019'],
    ['2019-X1', '2019-01-01', '2019-11-30', 'January or November 2019'],
    ['2019-10-X1', '2019-10-01', '2019-10-31', '1, 11, 21 or 31 October 2019'],
    ['2019-XX-31', '2019-01-31', '2019-12-31', 'between 31 January and 31 December 2019'],
    ['201X-1X', '2010-10-01', '2019-12-31', 'between October 2010 and December 2019'],
    ['2X19', '2019-01-01', '2919-12-31', 'between 2019 and 2919'],
    ['-201X-02-29', null, null, '29 February of a year between 2020 BC and 2011 BC'],
  ],
  'Level 2: interval': [
    [
      '2004-06-~01/2004-06-~20',
      '2004-06-01',
      '2004-06-20',
      'from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)',
    ],
    [
      '2004-06-XX/2004-07-03',
      '2004-06-01',
      '2004-07-03',
      'from an unknown day in June 2004 to 3 July 2004',
    ],
    ['201X/2020-05', '2010-01-01', '2020-05-31', 'from the 2010s to May 2020'],
    ['20XX/2150', '2000-01-01', '2150-12-31', 'from some time between 2000 and 2099 to 2150'],
    ['2019-12-25/2019-12', '2019-12-25', '2019-12-31', 'from 25 December to December 2019'],
    ['2019-12-25/2019-12-25', '2019-12-25', '2019-12-25', '25 December 2019'],
    ['2019/2019-06', '2019-01-01', '2019-06-30', 'from 2019 to June 2019'],
    ['2019-12-31/2019', '2019-12-31', '2019-12-31', 'from 31 December 2019 to 2019'],
    ['2001-21/2001-23', '2001-03-01', '2001-11-30', 'from spring 2001 to autumn 2001'],
  ],
}

describe.each(Object.entries(forms))('%s', (_section, rows) => {
  it.each(rows)('%s runs from %s to %s', (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest })
  })

  it.each(rows)('%s is canonical or reads the same once it is', (edtf, earliest, latest, words) => {
    const canonical = parseEdtf(edtf).edtf
    expect({ ...boundsOf(canonical), words: wordsFor(canonical) }).toEqual({
      earliest,
      latest,
      words,
    })
  })

  it.each(rows)('%s (%s to %s) reads “%s”', (edtf, _earliest, _latest, words) => {
    expect(wordsFor(edtf)).toBe(words)
  })
})
