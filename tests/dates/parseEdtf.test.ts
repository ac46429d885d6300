import { describe, expect, it } from 'vitest'

import { EdtfError, type EdtfFault } from '../../src/dates/edtfError'
import { parseEdtf } from '../../src/dates/parseEdtf'

function errorOf(text: string): EdtfError {
  try {
    parseEdtf(text)
  } catch (error) {
    if (error instanceof EdtfError) return error
    throw error
  }
  throw new Error(`${text} was accepted`)
}

describe('the kind of a date', () => {
  it.each([
    ['2019-10-05', 'date'],
    ['2019', 'date'],
    ['201X', 'date'],
    ['2019-21', 'season'],
    ['2019-41', 'season'],
    ['Y17E7', 'longYear'],
    ['1950S2', 'longYear'],
    ['[2019,2020]', 'oneOf'],
    ['{2019,2020}', 'allOf'],
    ['2019/2020', 'interval'],
    ['/2020', 'interval'],
  ])('%s is a %s', (text, kind) => {
    expect(parseEdtf(text).kind).toBe(kind)
  })

  it('tells which digits are unknown and which parts are doubtful', () => {
    expect(parseEdtf('201X-%10-05~')).toMatchObject({
      year: { digits: '201X', mark: '~' },
      month: { digits: '10', mark: '%' },
      day: { digits: '05', mark: '~' },
    })
  })

  it('tells an unknown end from one that there is not', () => {
    expect(parseEdtf('2019/')).toMatchObject({ end: '' })
    expect(parseEdtf('2019/..')).toMatchObject({ end: '..' })
  })
})

describe('the canonical text', () => {
  it.each([
    [' 2019-10-05\n', '2019-10-05', 'white space around is dropped'],
    ['2019~', '2019~', 'a mark at the right of the year covers the year'],
    ['~2019', '2019~', 'and so does one at its left'],
    ['?2019~', '2019%', 'uncertain and approximate are one mark'],
    ['~2019-~10-~05', '2019-10-05~', 'a mark on every part is one mark on the whole'],
    ['?2004-?06-11', '2004-06?-11', 'a mark on the parts from the year on stands at their right'],
    ['2004-06?-~11', '2004-06?-~11', 'a mark on a later part alone stands at its left'],
    ['2004-06-11', '2004-06-11', 'no marks stay none'],
    ['2004?-06-11~', '2004%-~06-~11', 'marks at the right of one another add up'],
    ['~2019-21', '2019~-21', 'a season has marks like a month'],
    ['Y17E7', 'Y17E7', 'a year keeps its exponent'],
    ['~1950S2', '1950S2~', 'an estimate takes a mark too'],
    ['[~2019..~2020,2022..]', '[2019~..2020~,2022..]', 'a set is canonical in all its members'],
    ['{..?2019}', '{..2019?}', 'with its dots'],
    ['~2019/..', '2019~/..', 'an interval in both ends'],
    ['/?2019', '/2019?', 'and with none'],
  ])('of %j is %s: %s', (text, canonical) => {
    expect(parseEdtf(text).edtf).toBe(canonical)
  })
})

const refused: [string, EdtfFault][] = [
  ['', 'empty'],
  ['  ', 'empty'],
  [`[${'2019,'.repeat(100)}2019]`, 'tooLong'],
  ['5 October 2019', 'space'],
  ['[2019, 2020]', 'space'],
  ['2019 /2020', 'space'],
  ['2019-10\u00a0-05', 'space'],
  ['2019-10-05T10:00:00Z', 'time'],
  ['2019-10-05T10:00/2019-10-06', 'time'],
  ['10:30', 'time'],
  ['2019–10', 'dash'],
  ['2019−10−05', 'dash'],
  ['201x', 'lowerCase'],
  ['y17e7', 'lowerCase'],
  ['2019-2020', 'noSlash'],
  ['20191005', 'noHyphens'],
  ['20', 'shortYear'],
  ['201', 'shortYear'],
  ['44-03-15', 'shortYear'],
  ['October', 'unreadable'],
  ['05/10/2019', 'unreadable'],
  ['2019-10-5', 'unreadable'],
  ['2019-1', 'unreadable'],
  ['+2019', 'unreadable'],
  ['2019-W40', 'unreadable'],
  ['2019-10-05/P3D', 'unreadable'],
  ['2019/2020/2021', 'unreadable'],
  ['2019??', 'unreadable'],
  ['2019?~', 'unreadable'],
  ['2019-10-XX-XX', 'unreadable'],
  ['1950S0', 'unreadable'],
  ['Y17E0', 'unreadable'],
  ['Y', 'unreadable'],
  ['[]', 'unreadable'],
  ['[2019', 'unreadable'],
  ['[2019}', 'unreadable'],
  ['[2019,]', 'unreadable'],
  ['[2019,..2020]', 'unreadable'],
  ['[2019..,2020]', 'unreadable'],
  ['[..2019..]', 'unreadable'],
  ['[..2018..2019]', 'unreadable'],
  ['[2017..2018..2019]', 'unreadable'],
  ['[2019/2020]', 'unreadable'],
  ['[2019]/2020', 'unreadable'],
  ['[[2019]]', 'unreadable'],
  ['..2019', 'unreadable'],
  ['٢٠١٩', 'unreadable'],
  ['-0000', 'noSuchYear'],
  ['-0000-10', 'noSuchYear'],
  ['-0000S2', 'noSuchYear'],
  ['Y1E20', 'yearOutOfReach'],
  ['Y9E999', 'yearOutOfReach'],
  ['Y99999999999999999999', 'yearOutOfReach'],
  ['Y2019', 'notALongYear'],
  ['Y9999', 'notALongYear'],
  ['Y00044', 'notALongYear'],
  ['Y0E5', 'notALongYear'],
  ['1950S5', 'digitsNotThere'],
  ['Y3388E2S7', 'digitsNotThere'],
  ['2019-00', 'noSuchMonth'],
  ['2019-13', 'noSuchMonth'],
  ['2019-20', 'noSuchMonth'],
  ['2019-42', 'noSuchMonth'],
  ['2019-2X', 'noSuchMonth'],
  ['2019-13-01', 'noSuchMonth'],
  ['2019-21-01', 'noSuchMonth'],
  ['[2019-13..2020-01]', 'noSuchMonth'],
  ['2019-10-00', 'noSuchDay'],
  ['2019-10-32', 'noSuchDay'],
  ['2019-04-31', 'noSuchDay'],
  ['2019-02-29', 'noSuchDay'],
  ['2019-02-30', 'noSuchDay'],
  ['2020-02-30', 'noSuchDay'],
  ['1900-02-29', 'noSuchDay'],
  ['-0001-02-29', 'noSuchDay'],
  ['2019-02-3X', 'noSuchDay'],
  ['2019-10-4X', 'noSuchDay'],
  ['XXXX-02-30', 'noSuchDay'],
  ['2019-02-30~', 'noSuchDay'],
  ['2019-02-30/2020', 'noSuchDay'],
  ['{2019-02-29,2019-03}', 'noSuchDay'],
  ['2020/2019', 'reversed'],
  ['2019-10-06/2019-10-05', 'reversed'],
  ['2020-01/2019-12-31', 'reversed'],
  ['2019/-2019', 'reversed'],
  ['-0044/-0100', 'reversed'],
  ['Y18E7/Y17E7', 'reversed'],
  ['2019-10-06~/2019-10-05?', 'reversed'],
  ['[2020..2019]', 'reversed'],
  ['{2019-10-06..2019-10-05}', 'reversed'],
  ['/', 'openOnBothSides'],
  ['../..', 'openOnBothSides'],
  ['/..', 'openOnBothSides'],
  ['[..]', 'openOnBothSides'],
  ['[2019-12..2020-01-10]', 'unevenRange'],
  ['[2019..2020-05]', 'unevenRange'],
  ['[201X..202X]', 'unevenRange'],
  ['[2019-32..2019-33]', 'unevenRange'],
  ['[2019..2030S3]', 'unevenRange'],
]

describe('a text that is not a date', () => {
  it.each(refused)('%j is refused: %s', (text, fault) => {
    expect(errorOf(text).fault).toBe(fault)
  })

  it.each(refused)('%j is answered with one sentence', text => {
    expect(errorOf(text).message).toMatch(/^[^\n:]+: [^\n:]+\.$/)
  })

  it.each(refused)('%j is answered with examples one can type', text => {
    const advice = errorOf(text).message.split(': ').at(-1) ?? ''
    const words = advice.replace(/\.$/, '').split(/,? /)
    const dates = words.filter(word => /\d/.test(word) && !/^\d\d$/.test(word))
    expect(dates).not.toHaveLength(0)
    for (const date of dates) expect(parseEdtf(date).edtf).toBe(date)
  })

  it('has every reason tried', () => {
    const tried = [...new Set(refused.map(([, fault]) => fault))]
    expect(tried).toHaveLength(19)
  })
})

describe('what the standard leaves open and a newsroom needs', () => {
  it.each([
    ['201X~', 'a doubtful decade'],
    ['2019-10-XX?', 'a doubtful unknown day'],
    ['2019-21?', 'a doubtful season'],
    ['201X-21', 'a season of an unknown year'],
    ['2019-21/2019-23', 'an interval of seasons'],
    ['[2019-21,2019-23]', 'a set of seasons'],
    ['Y-17E7/2019', 'an interval from a long year'],
    ['[2019-10-01~..2019-10-10~]', 'a range with doubtful ends'],
    ['2019-12-25/2019-12-25', 'an interval within one day'],
    ['2019-12-25/2019-12', 'an end some time in the month of the start'],
    ['2019-12-31/2019', 'an end some time in the year of the start'],
    ['[9999..Y10001]', 'a range of four- and five-digit years'],
  ])('%s is accepted: %s', text => {
    expect(parseEdtf(text).edtf).toBe(text)
  })
})
