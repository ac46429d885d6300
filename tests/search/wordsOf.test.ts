import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { wordsOf } from '../../src/search/wordsOf'
import { seed } from './seed'

const words = (text: string) => wordsOf(text).map(({ word }) => word)

describe('the same words, however they are written', () => {
  it.each([
    ['apostrophes', ['O’Brien', "O'Brien", 'o ‘brien', 'Oʼbrien', 'O`BRIEN'], ['o', 'brien']],
    ['dashes', ['year-end', 'year–end', 'Year — end', 'year‑end', 'year−end'], ['year', 'end']],
    ['quotation marks', ['“vase”', '«vase»', '"vase"', '„vase‟', '‹vase›'], ['vase']],
    ['accents', ['Pyŏngyang', 'Pyo\u0306ngyang', 'PYONGYANG'], ['pyongyang']],
    ['ligatures', ['ﬁrst oﬀicer', 'first officer'], ['first', 'officer']],
    ['letters with one capital', ['Straße', 'STRASSE', 'STRAẞE', 'strasse'], ['strasse']],
    ['letters with a stroke', ['Łódź Øystein', 'Lodz Oystein'], ['lodz', 'oystein']],
    ['the Turkish i', ['İstanbul', 'ıstanbul', 'ISTANBUL'], ['istanbul']],
    ['Greek', ['Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ'], ['οδυσσευσ']],
    ['signs without width', ['co\u00adoperate', 'co\u200boperate', 'cooperate'], ['cooperate']],
    ['wide letters', ['Ｔｏｋｙｏ２０', 'Tokyo20'], ['tokyo20']],
    ['Arabic vowel signs', ['سَلَام', 'سلام'], ['سلام']],
    ['Korean in parts', ['김정은', '김정은'.normalize('NFD')], ['김', '정', '은']],
  ])('%s', (_what, spellings, expected) => {
    for (const spelling of spellings) expect(words(spelling), spelling).toEqual(expected)
  })
})

describe('words are', () => {
  it.each([
    ['what stands between signs', 'No. 1,000/b_c', ['no', '1', '000', 'b', 'c']],
    ['each letter of a script without spaces', '北京 です', ['北', '京', 'で', 'す']],
    ['with their vowel signs', 'हिन्दी ไทย', ['हिन्दी', 'ไ', 'ท', 'ย']],
    ['apart where scripts change', 'NHK放送', ['nhk', '放', '送']],
    ['none in nothing but signs', '… “—” \u0000 \ud800 *^() ´', []],
  ])('%s', (_what, text, expected) => expect(words(text)).toEqual(expected))

  it('found where they stand', () => {
    const text = 'Mr. O ‘Brien’s “vase”'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['Mr', 'O', 'Brien', 's', 'vase'],
    ])
  })
})

it(`of any text are letters and digits, in order and apart (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      let last = 0
      for (const { word, start, end } of wordsOf(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { seed, numRuns: 500 },
  )
})
