import type { HouseStyle } from '../houseStyle'
import type { Rule } from '../issue'
import { passagesOf } from '../passagesOf'
import { remembered } from '../remembered'

/** Not safe: the stop may be part of the quote on file. */
export const attributionComma = {
  severity: 'warning',
  finds:
    'A full stop before the closing mark, where the same sentence goes on to say who spoke: …,” he said.',
  check: (story, style) =>
    passagesOf(story, style).flatMap(({ block, text, quotations }) =>
      quotations.spans
        .filter(
          ({ end, depth, isOpenEnded }) =>
            depth === 0 &&
            !isOpenEnded &&
            text.charAt(end - 2) === '.' &&
            text.charAt(end - 3) !== '.' &&
            attributionIn(style).test(text.slice(end, end + 200)),
        )
        .map(({ end }) => ({
          message:
            'A comma, not a full stop, ends a quotation before the words that say who spoke.',
          block,
          start: end - 2,
          end,
          suggestion: `,${text.charAt(end - 1)}`,
        })),
    ),
} satisfies Rule

const attributionIn = remembered((style: HouseStyle) => {
  const verbs = style.sourcingVerbs.join('|')
  const honorifics = style.honorifics.map(word => word.replace('.', String.raw`\.`)).join('|')
  const names = String.raw`(?:(?:(?:${honorifics}) )?\p{Lu}[\p{L}’‘' -]{0,40}?|he|she|they|He|She|They)`
  return new RegExp(
    String.raw`^ (?:${names} (?:${verbs})(?: \p{Lu}\p{L}*)?(?:[.]?$|[.]\s)|(?:said|added|wrote) \p{Lu})`,
    'u',
  )
})
