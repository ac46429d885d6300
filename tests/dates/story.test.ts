import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { phraseFor } from '../../src/dates/phraseFor'
import { wordsFor } from '../../src/dates/wordsFor'

type Row = [
  where: string,
  edtf: string,
  earliest: string | null,
  latest: string | null,
  words: string,
  phrase: string,
]

/** Every date of the bundled story: what its text supports and what was looked up. */
const dates: Row[] = [
  [
    'published',
    '[2020-01-13..2020-01-19]',
    '2020-01-13',
    '2020-01-19',
    'between 13 and 19 January 2020',
    'between 13 and 19 January 2020',
  ],
  [
    'E1',
    '[2019-10-01..2019-10-10]',
    '2019-10-01',
    '2019-10-10',
    'early October 2019',
    'in early October 2019',
  ],
  ['E1 verified', '2019-10-05', '2019-10-05', '2019-10-05', '5 October 2019', 'on 5 October 2019'],
  ['E2', '/2020-01', null, '2020-01-31', 'until January 2020', 'until January 2020'],
  [
    'E2 verified',
    '/2020-01-10',
    null,
    '2020-01-10',
    'until 10 January 2020',
    'until 10 January 2020',
  ],
  [
    'E3',
    '[..2020-01-19]',
    null,
    '2020-01-19',
    'some time before 20 January 2020',
    'some time before 20 January 2020',
  ],
  [
    'E3 verified',
    '2020-01-10',
    '2020-01-10',
    '2020-01-10',
    '10 January 2020',
    'on 10 January 2020',
  ],
  [
    'E4',
    '[..2019-12-25]',
    null,
    '2019-12-25',
    'some time before 26 December 2019',
    'some time before 26 December 2019',
  ],
  ['E4 verified', '2019-12', '2019-12-01', '2019-12-31', 'December 2019', 'in December 2019'],
  [
    'E5, as verified',
    '2019-12-25~',
    '2019-12-25',
    '2019-12-25',
    '25 December 2019 (approximate)',
    'on 25 December 2019 (approximate)',
  ],
  ['E6', '2019-12', '2019-12-01', '2019-12-31', 'December 2019', 'in December 2019'],
  [
    'E6 verified',
    '2019-12-28/2019-12-31',
    '2019-12-28',
    '2019-12-31',
    'from 28 to 31 December 2019',
    'from 28 to 31 December 2019',
  ],
  ['E7', '[2019-12..]', '2019-12-01', null, 'from December 2019 on', 'from December 2019 on'],
  [
    'E8',
    '[..2019-12-31]',
    null,
    '2019-12-31',
    'some time before 1 January 2020',
    'some time before 1 January 2020',
  ],
  ['E9', '2019-04', '2019-04-01', '2019-04-30', 'April 2019', 'in April 2019'],
  ['E9 verified', '2019-04-12', '2019-04-12', '2019-04-12', '12 April 2019', 'on 12 April 2019'],
  [
    'E10, as verified',
    '2019-12-31',
    '2019-12-31',
    '2019-12-31',
    '31 December 2019',
    'on 31 December 2019',
  ],
  [
    'E11',
    '[2020-01-06..2020-01-12]',
    '2020-01-06',
    '2020-01-12',
    'between 6 and 12 January 2020',
    'between 6 and 12 January 2020',
  ],
  [
    'E11 verified',
    '2020-01-08/2020-01-10',
    '2020-01-08',
    '2020-01-10',
    'from 8 to 10 January 2020',
    'from 8 to 10 January 2020',
  ],
  [
    'E12',
    '[2020-01-06..2020-01-19]',
    '2020-01-06',
    '2020-01-19',
    'between 6 and 19 January 2020',
    'between 6 and 19 January 2020',
  ],
  [
    'E12 verified',
    '2020-01-11',
    '2020-01-11',
    '2020-01-11',
    '11 January 2020',
    'on 11 January 2020',
  ],
  ['E13', '2019-11', '2019-11-01', '2019-11-30', 'November 2019', 'in November 2019'],
  [
    'E13 verified',
    '2019-11-28',
    '2019-11-28',
    '2019-11-28',
    '28 November 2019',
    'on 28 November 2019',
  ],
  [
    'E14, E15, E16',
    '[..2020-01]',
    null,
    '2020-01-31',
    'some time before February 2020',
    'some time before February 2020',
  ],
  [
    'E14 verified',
    '2017-09-03',
    '2017-09-03',
    '2017-09-03',
    '3 September 2017',
    'on 3 September 2017',
  ],
  ['E15 verified', '2017-07-04', '2017-07-04', '2017-07-04', '4 July 2017', 'on 4 July 2017'],
  ['E16 verified', '2017-08', '2017-08-01', '2017-08-31', 'August 2017', 'in August 2017'],
]

describe('the dates of the bundled story', () => {
  it.each(dates)('%s: %s runs from %s to %s', (_where, edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest })
  })

  it.each(dates)('%s: %s reads well', (_where, edtf, _earliest, _latest, words, phrase) => {
    expect({ words: wordsFor(edtf), phrase: phraseFor(edtf) }).toEqual({ words, phrase })
  })
})
