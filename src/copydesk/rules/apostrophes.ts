import type { HouseStyle } from '../houseStyle'
import type { Finding, Rule } from '../issue'
import { matchesIn } from '../matchesIn'
import { mend } from '../mend'
import { type Passage, passagesOf } from '../passagesOf'

export const apostrophes = {
  severity: 'warning',
  finds: 'An apostrophe set as a quotation mark, an accent or a straight stroke: O ‘Brien, ‘90s.',
  check: (story, style) =>
    passagesOf(story, style).flatMap(passage => {
      const found = matchesIn(passage.text, anyApostrophe)
      if (found.length === 0) return []
      const marks = new Set(
        passage.quotations.spans
          .filter(({ isSingle }) => isSingle)
          .flatMap(({ start, end }) => [start, end - 1]),
      )
      return found
        .filter(({ index }) => !marks.has(index))
        .flatMap(({ 0: glyph, index }) => issueAt(passage, index, glyph, style))
    }),
} satisfies Rule

const anyApostrophe = /['‘`´ʼ’]/g

function issueAt(passage: Passage, at: number, glyph: string, style: HouseStyle): Finding[] {
  const { text, block } = passage
  const { apostrophe } = style.quotation
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + 1, at + 12)

  // "O ‘Brien": the name fell apart at its apostrophe.
  const [, prefix] = /(?:^|[^\p{L}\p{N}])(\p{L}) $/u.exec(before) ?? []
  if (
    prefix &&
    style.namePrefixes.includes(prefix) &&
    glyph !== '’' &&
    /^\p{Lu}\p{Ll}/u.test(after)
  ) {
    const [word = ''] = /^\p{L}+/u.exec(after) ?? []
    const suggestion = prefix.toUpperCase() + apostrophe + word
    const span = { start: at - 2, end: at + 1 + word.length }
    return [mend({ passage, ...span }, suggestion)]
  }

  const [word = ''] = /^\p{L}+/u.exec(after) ?? []
  const isInWord = /\p{L}$/u.test(before) && /^\p{L}/u.test(after)
  const isDecade = /(?:^|[^\p{L}\p{N}])$/u.test(before) && /^\d0s\b/.test(after)
  const isElision =
    /(?:^|[^\p{L}\p{N}])$/u.test(before) && style.elisions.includes(word.toLowerCase())
  const isPossessive = /[sS]$/.test(before) && /^(?:[\s.,;:!?)]|$)/.test(after) && glyph === "'"
  const isPluralOfDigits = /\d$/.test(before) && /^s\b/.test(after)
  if (glyph === apostrophe) return []
  if (!isInWord && !isDecade && !isElision && !isPossessive && !isPluralOfDigits) return []
  return [
    {
      message: `The apostrophe is ${apostrophe}, not ${glyph}.`,
      block,
      start: at,
      end: at + 1,
      suggestion: apostrophe,
      isSafe: true,
    },
  ]
}
