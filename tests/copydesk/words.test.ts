import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { foldText, originOf } from '../../src/copydesk/foldText'
import { wordsIn } from '../../src/copydesk/words'
import { randomText } from './randomStory'
import { seed } from './seed'

const runs = { seed, numRuns: 1_000 }

it('words are runs of letters, marks and digits, in whatever script', () => {
  fc.assert(
    fc.property(randomText, text => {
      const runsOfLetters = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
      expect(wordsIn(text)).toEqual(
        runsOfLetters.map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
          lower: word.toLowerCase(),
        })),
      )
    }),
    runs,
  )
})

it('each letter of a folded text stands at the place it is said to come from', () => {
  fc.assert(
    fc.property(fc.array(randomText, { maxLength: 3 }), blocks => {
      const folded = foldText(blocks)
      const elsewhere = folded.text.split('').filter((letter, at) => {
        const { block = -1, start, end } = originOf(folded, at) ?? {}
        const written = withoutSigns(blocks[block]?.slice(start, end) ?? '')
        return /\p{L}/u.test(letter) && written.normalize() !== letter.normalize()
      })
      expect(elsewhere).toEqual([])
      expect(originOf(folded, folded.text.length)).toBeUndefined()
    }),
    runs,
  )
})

/** Without what has no width and may stand between a letter and its accent. */
function withoutSigns(text: string): string {
  return text.replaceAll(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
}
