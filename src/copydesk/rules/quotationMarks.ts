import { headlineBlock, type Rule } from '../issue'
import { passagesOf } from '../passagesOf'

/** Headlines may have single marks. */
export const quotationMarks = {
  severity: 'warning',
  finds: 'A quotation, or one inside it, between other marks than the house’s.',
  check: (story, style) => {
    const { open, close, innerOpen, innerClose } = style.quotation
    return passagesOf(story, style).flatMap(({ block, text, quotations }) =>
      quotations.spans.flatMap(({ start, end, depth, isSingle, isOpenEnded }) => {
        const isInner = block === headlineBlock ? isSingle : depth % 2 === 1
        const marks = [
          { at: start, wanted: isInner ? innerOpen : open },
          ...(isOpenEnded ? [] : [{ at: end - 1, wanted: isInner ? innerClose : close }]),
        ]
        return marks
          .filter(({ at, wanted }) => text.charAt(at) !== wanted)
          .map(({ at, wanted }) => ({
            message: `A quotation${isInner ? ' inside another' : ''} takes ${wanted} here, not ${text.charAt(at)}.`,
            block,
            start: at,
            end: at + 1,
            suggestion: wanted,
            // Beside a mark without a partner, what belongs together is a guess.
            isSafe: quotations.unpaired.length === 0,
          }))
      }),
    )
  },
} satisfies Rule
