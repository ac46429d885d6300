import { wordCount } from '../bodyText'
import type { HouseStyle } from '../houseStyle'
import type { Rule } from '../issue'
import { bodyOf } from '../passagesOf'
import { overlap, type Span } from '../place'
import { quotesInBody } from '../quotesInBody'
import { remembered } from '../remembered'
import { startOf } from '../startOf'

/** Fewer words between marks may be a name or a term; after “said” they are somebody’s. */
const fewestWords = 3

export const quotationWithoutQuote = {
  severity: 'warning',
  finds: 'A quotation in the body that no quote of the story stands for.',
  check: (story, style) => {
    const known = [...quotesInBody(story).values()].flatMap(({ places }) => places)
    return bodyOf(story, style).flatMap(({ block, text, quotations }) => {
      if (quotations.spans.length === 0) return []
      const inBlock = known.filter(place => place.block === block)
      return quotations.spans
        .filter(({ depth }) => depth === 0)
        .filter(({ start, end }) => !inBlock.some(place => overlap(place, { start, end })))
        .flatMap(span => {
          const place = { start: span.start + 1, end: span.isOpenEnded ? span.end : span.end - 1 }
          const words = text.slice(place.start, place.end)
          const count = wordCount(words)
          if (count === 0 || (count < fewestWords && !isSaid(text, span, style))) return []
          const message = `“${startOf(words)}” has no quote of its own: add one that says who said it and where, or take the marks off.`
          return [{ block, ...place, message }]
        })
    })
  },
} satisfies Rule

/** Whether the sentence around a quotation says that somebody said it. */
function isSaid(text: string, { start, end }: Span, style: HouseStyle): boolean {
  const { before, after } = sayingOf(style)
  return (
    before.test(text.slice(Math.max(0, start - 120), start)) ||
    after.test(text.slice(end, end + 100))
  )
}

const sayingOf = remembered(({ sourcingVerbs }: HouseStyle) => {
  // Not in “so-called”.
  const verb = String.raw`(?<![\p{L}-])(?:${sourcingVerbs.join('|')})(?![\p{L}-])`
  return {
    before: new RegExp(String.raw`${verb}[^.!?“”]{0,80}$`, 'iu'),
    after: new RegExp(String.raw`^[,.]?\s+(?:[\p{L}.’‘]+\s+){0,4}${verb}`, 'iu'),
  }
})
