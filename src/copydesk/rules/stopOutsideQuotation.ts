import { headlineBlock, type Rule } from '../issue'
import { passagesOf } from '../passagesOf'

export const stopOutsideQuotation = {
  severity: 'warning',
  finds: 'A full stop or comma after the closing mark, where American style has it before.',
  check: (story, style) => {
    if (style.quotation.stops === 'outside') return []
    return passagesOf(story, style)
      .filter(({ block }) => block !== headlineBlock)
      .flatMap(({ block, text, quotations }) => {
        if (quotations.spans.length === 0) return []
        const innerEnds = new Set(
          quotations.spans.filter(({ depth }) => depth > 0).map(({ end }) => end),
        )
        return quotations.spans
          .filter(({ depth, isOpenEnded }) => depth === 0 && !isOpenEnded)
          .flatMap(({ start, end }) => {
            const [stop] = /^[.,](?=\s|$)/.exec(text.slice(end, end + 2)) ?? []
            if (!stop) return []
            // Inner marks that close at the same place stay together: ’” and not ’.”
            let mark = end - 1
            while (mark - 1 > start && innerEnds.has(mark)) mark--
            const marks = text.slice(mark, end)
            const hasStop = /[.,!?…]/.test(text.charAt(mark - 1))
            return [
              {
                message: `The ${stop === '.' ? 'full stop' : 'comma'} goes inside the quotation marks.`,
                block,
                start: mark,
                end: end + 1,
                suggestion: hasStop ? marks : stop + marks,
                isSafe: true,
              },
            ]
          })
      })
  },
} satisfies Rule
