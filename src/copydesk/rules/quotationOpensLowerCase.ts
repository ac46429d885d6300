import { headlineBlock, type Rule } from '../issue'
import { opensSentence } from '../opensSentence'
import { passagesOf } from '../passagesOf'

export const quotationOpensLowerCase = {
  severity: 'warning',
  finds:
    'A quotation that opens a sentence, in lower case: cut from the middle of one, or mistyped.',
  check: (story, style) =>
    passagesOf(story, style)
      .filter(({ block }) => block !== headlineBlock)
      .flatMap(({ block, text, quotations }) =>
        quotations.spans
          .filter(({ start, end, depth }) => {
            const isSentence = /\s\S+\s/u.test(text.slice(start, Math.min(end, start + 80)))
            const isLower = /^\p{Ll}/u.test(text.slice(start + 1, start + 3))
            return depth === 0 && isLower && isSentence && opensSentence(text, start)
          })
          .map(({ start }) => {
            const [word = ''] = /^[\p{L}’']+/u.exec(text.slice(start + 1, start + 40)) ?? []
            return {
              message: `This quotation opens the sentence with “${word}”: see what the source prints, then capitalize it or lead into it.`,
              block,
              start: start + 1,
              end: start + 1 + word.length,
            }
          }),
      ),
} satisfies Rule
