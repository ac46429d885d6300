import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { edtfFromWords } from '../../src/dates/edtfFromWords'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { phraseFor } from '../../src/dates/phraseFor'
import { wordsFor } from '../../src/dates/wordsFor'
import { randomDate } from './randomEdtf'
import { seed } from './seed'
import { forms } from './specificationForms'
import { storyDates } from './storyDates'

describe('what an editor types', () => {
  it.each([
    ['25 December 2019', '2019-12-25'],
    ['December 25, 2019', '2019-12-25'],
    ['Dec. 25, 2019', '2019-12-25'],
    ['Dec 25 2019', '2019-12-25'],
    ['the 25th of December 2019', '2019-12-25'],
    ['on 25th December, 2019.', '2019-12-25'],
    ['Friday, 10 January 2020', '2020-01-10'],
    ['in November 2019', '2019-11'],
    ['Nov. 2019', '2019-11'],
    ['in 2019', '2019'],
    ['2019-12-25', '2019-12-25'],
    ['since 2019-04', '2019-04/..'],
    ['15 March 44 B.C.', '-0043-03-15'],
    ['early October 2019', '[2019-10-01..2019-10-10]'],
    ['in early Oct. 2019', '[2019-10-01..2019-10-10]'],
    ['mid-March 2020', '[2020-03-11..2020-03-20]'],
    ['the middle of March 2020', '[2020-03-11..2020-03-20]'],
    ['late February 2020', '[2020-02-21..2020-02-29]'],
    ['late in February 2019', '[2019-02-21..2019-02-28]'],
    ['early 2019', '[2019-01..2019-04]'],
    ['mid-2019', '[2019-05..2019-08]'],
    ['late 2019', '[2019-09..2019-12]'],
    ['the early 1990s', '[1990..1993]'],
    ['the late 1990s', '[1997..1999]'],
    ['the 1990s', '199X'],
    ["the 1990's", '199X'],
    ['the 20th century', '19XX'],
    ['autumn 2019', '2019-23'],
    ['the fall of 2019', '2019-23'],
    ['winter 2019-20', '2019-24'],
    ['winter 2019/2020', '2019-24'],
    ['Q3 2019', '2019-35'],
    ['the third quarter of 2019', '2019-35'],
    ['the first half of 2019', '2019-40'],
    ['about 25 December 2019', '2019-12-25~'],
    ['around December 2019', '2019-12~'],
    ['c. 1950', '1950~'],
    ['circa 1950', '1950~'],
    ['on or about 5 May 2019', '2019-05-05~'],
    ['some time around May 2019', '2019-05~'],
    ['sometime in May 2019', '2019-05'],
    ['some time during 2019', '2019'],
    ['perhaps in 2019', '2019?'],
    ['25 December 2019 (approximate)', '2019-12-25~'],
    ['before 20 January 2020', '[..2020-01-19]'],
    ['some time before 1 March 2020', '[..2020-02-29]'],
    ['before 2020', '[..2019]'],
    ['before January 2020', '[..2019-12]'],
    ['after 31 December 2019', '[2020-01-01..]'],
    ['by 20 January 2020', '[..2020-01-20]'],
    ['no later than May 2019', '[..2019-05]'],
    ['by the end of 2019', '[..2019-12-31]'],
    ['on or after 3 May 2019', '[2019-05-03..]'],
    ['from May 2019 onwards', '[2019-05..]'],
    ['until the end of 2019', '/2019-12-31'],
    ['until 10 January 2020', '/2020-01-10'],
    ['since April 2019', '2019-04/..'],
    ['from 28 to 31 December 2019', '2019-12-28/2019-12-31'],
    ['28–31 December 2019', '2019-12-28/2019-12-31'],
    ['Dec. 28-31, 2019', '2019-12-28/2019-12-31'],
    ['28 December 2018 to 2 January 2019', '2018-12-28/2019-01-02'],
    ['from November to January 2020', '2019-11/2020-01'],
    ['2019-2020', '2019/2020'],
    ['between 6 and 12 January 2020', '[2020-01-06..2020-01-12]'],
    ['between January 6 and 12, 2020', '[2020-01-06..2020-01-12]'],
    ['between 2018 and 2020', '[2018..2020]'],
    ['between October 2019 and 5 January 2020', '[2019-10-01..2020-01-05]'],
    ['24 or 25 December 2019', '[2019-12-24,2019-12-25]'],
    ['5 and 6 October 2019', '{2019-10-05,2019-10-06}'],
    ['Christmas 2019', '2019-12-25~'],
    ['Christmas Day 2019', '2019-12-25'],
    ['New Year’s Eve, 2019', '2019-12-31'],
    ['the end of October 2019', '2019-10-31~'],
  ])('%s: %s', (words, edtf) => {
    expect(edtfFromWords(words)).toBe(edtf)
  })

  it.each([
    ['', 'nothing'],
    ['soon', 'no date'],
    ['in the near future', 'no date, as the story has it'],
    ['Under Mr. Kim', 'no date, as the story has it'],
    ['Earlier … by the end of 2019', 'two things'],
    ['05/10/2019', 'either of two days'],
    ['05-10-2019', 'either of two days'],
    ['the 1900s', 'ten years or a hundred'],
    ['October', 'no year'],
    ['last week', 'no day to count from'],
    ['31 February 2020', 'not in the calendar'],
    ['29 February 2019', 'not in the calendar'],
    ['0 May 2019', 'not in the calendar'],
    ['Thursday, 10 January 2020', 'a Friday'],
    ['between 2020 and 2018', 'the wrong way round'],
    ['from 2020 to 2018', 'the wrong way round'],
    ['the fifth quarter of 2019', 'no quarter'],
    ['the fourth third of 2019', 'no third'],
    ['2019 was a year', 'more than a date'],
    ['19', 'too little'],
    ['5 '.repeat(400), 'too much'],
  ])('%j proposes nothing: %s', words => {
    expect(edtfFromWords(words)).toBeUndefined()
  })
})

describe('words that depend on when they were written', () => {
  /** The bundled story was written on some day of a week, from Monday to Sunday. */
  const story = '[2020-01-13..2020-01-19]'
  const thursday = '2019-11-14'

  it.each([
    ['Last week', '[2020-01-06..2020-01-12]'],
    ['in early October', '[2019-10-01..2019-10-10]'],
    ['in December', '2019-12'],
    ['In April', '2019-04'],
    ['In November', '2019-11'],
    ['Christmas', '2019-12-25~'],
  ])('the story’s %s: %s', (words, edtf) => {
    expect(edtfFromWords(words, story)).toBe(edtf)
  })

  it.each([
    ['this week', story, '[2020-01-13..2020-01-19]'],
    ['next week', story, '[2020-01-20..2020-01-26]'],
    ['last month', story, '2019-12'],
    ['next month', story, '2020-02'],
    ['last year', story, '2019'],
    ['late last year', story, '[2019-09..2019-12]'],
    ['by the end of the year', story, '[..2020-12-31]'],
    ['by the end of the month', story, '[..2020-01-31]'],
    ['until last month', story, '/2019-12'],
    ['since last year', story, '2019/..'],
    ['last December', story, '2019-12'],
    ['last summer', story, '2019-22'],
    ['last winter', story, '2018-24'],
    ['on 5 October', story, '2019-10-05'],
    ['in the fall', story, '2019-23'],
    ['between November and January', story, '[2019-11..2020-01]'],
    ['from 28 to 31 December', story, '2019-12-28/2019-12-31'],
    ['today', thursday, '2019-11-14'],
    ['yesterday', thursday, '2019-11-13'],
    ['the day before yesterday', thursday, '2019-11-12'],
    ['tomorrow', thursday, '2019-11-15'],
    ['three days ago', thursday, '2019-11-11'],
    ['a day ago', thursday, '2019-11-13'],
    ['20 days ago', thursday, '2019-10-25'],
    ['on Thursday', thursday, '2019-11-14'],
    ['on Friday', thursday, '2019-11-08'],
    ['last Friday', thursday, '2019-11-08'],
    ['next Monday', thursday, '2019-11-18'],
    ['since Monday', thursday, '2019-11-11/..'],
    ['earlier this month', thursday, '[2019-11-01..2019-11-13]'],
    ['later this week', thursday, '[2019-11-15..2019-11-17]'],
    ['last week', '2020-01-01', '[2019-12-23..2019-12-29]'],
    ['yesterday', '2020-01-01', '2019-12-31'],
    ['last month', '2020-01', '2019-12'],
    ['25 December 2018', story, '2018-12-25'],
  ])('%s, in what was written %s: %s', (words, reference, edtf) => {
    expect(edtfFromWords(words, reference)).toBe(edtf)
  })

  it.each([
    ['yesterday', story, 'one of seven days'],
    ['on Friday', story, 'this week’s or last week’s'],
    ['15 January', story, 'to come or past'],
    ['last week', '[2020-01-12..2020-01-18]', 'one of two weeks'],
    ['last month', '2020', 'one of twelve'],
    ['last Monday', thursday, 'this week’s or last week’s'],
    ['next Friday', thursday, 'tomorrow or in a week'],
    ['until Monday', thursday, 'the one that was or the one to come'],
    ['by Friday', thursday, 'the one that was or the one to come'],
    ['last March', thursday, 'this year’s or last year’s'],
    ['next December', thursday, 'this year’s or next year’s'],
    ['last spring', thursday, 'this year’s or last year’s'],
    ['in December', thursday, 'to come or past'],
    ['in the winter', thursday, 'to come or past'],
    ['20 November', thursday, 'to come or past'],
    ['earlier this month', '2019-11-01', 'no day at all'],
    ['last week', '[..2020-01-19]', 'any week'],
    ['last week', 'January', 'no reference'],
    ['last week', null, 'no reference'],
  ])('%s, in what was written %s, proposes nothing: %s', (words, reference, _why) => {
    expect(edtfFromWords(words, reference)).toBeUndefined()
  })
})

const printed = [
  ...Object.values(forms).flatMap(rows => rows.map(([edtf]) => edtf)),
  ...storyDates.map(([, edtf]) => edtf),
]

/** What a date says: two that read the same and have the same bounds say the same. */
function saying(edtf: string) {
  return { words: wordsFor(edtf), phrase: phraseFor(edtf), ...boundsOf(edtf) }
}

describe('our own words', () => {
  it.each(printed)('for %s are read as what says the same', edtf => {
    for (const words of [wordsFor(edtf), phraseFor(edtf)]) {
      const read = edtfFromWords(words)
      expect(read && saying(read), words).toEqual(saying(edtf))
    }
  })

  it('are nearly always read as the very date', () => {
    // “until 1985” is /1985 and ../1985, “between 1 and 9 October” a range and an unknown digit.
    const other = printed.filter(edtf => edtfFromWords(phraseFor(edtf)) !== parseEdtf(edtf).edtf)
    expect(other.length / printed.length).toBeLessThan(0.15)
  })
})

describe(`any date in our words (seed ${seed})`, () => {
  it('is read as one with the same bounds, or not at all', () => {
    let read = 0
    fc.assert(
      fc.property(randomDate, edtf => {
        for (const words of [wordsFor(edtf), phraseFor(edtf)]) {
          const found = edtfFromWords(words)
          if (found !== undefined) read++
          expect(boundsOf(found ?? edtf), `${words}: ${found}`).toEqual(boundsOf(edtf))
        }
      }),
      { seed, numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(3000)
  })

  it('is always read when no digit of it is unknown and it is no list', () => {
    const plain = randomDate.filter(edtf => !/[XS,]|^[[{].*[?~%]/.test(edtf))
    fc.assert(
      fc.property(plain, edtf => {
        const found = edtfFromWords(phraseFor(edtf))
        expect(found && phraseFor(found), edtf).toBe(phraseFor(edtf))
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('is never more than a date, whatever is typed', () => {
    const word = fc.constantFrom(
      ...'early late mid- between and or before after of the in on 5 12 2019 44 bc ad january friday last week spring q3 about 1990s – to from until (approximate) ’'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 7 }),
        fc.constantFrom('2019-11-14', null),
        (words, today) => {
          const found = edtfFromWords(words.join(' '), today)
          expect(found === undefined || parseEdtf(found).edtf).toBe(found ?? true)
        },
      ),
      { seed, numRuns: 3000 },
    )
  })
})
