import type { Place } from '../../src/copydesk/place'
import type { Voice } from './voice'

/** Sentences in which the writer seems to say “I” or “we”: somebody's words that lost their marks. */
export function unmarkedWords({ block, text, sentences }: Voice): Place[] {
  return sentences
    .filter(({ start, end }) =>
      /(?<![\p{L}’'.-])(?:I|I[’']\p{L}+|[Ww]e|[Ww]e[’']\p{L}+|[Oo]ur|[Mm]y)(?![\p{L}.-])/u.test(
        text.slice(start, end),
      ),
    )
    .map(({ start, end }) => ({
      block,
      start,
      end: start + text.slice(start, end).trimEnd().length,
    }))
}
