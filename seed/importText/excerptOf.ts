import type { Span } from '../../src/copydesk/place'

const around = 24

/** A stretch of a text with a few words at its sides, as a person recognises it. */
export function excerptOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  const isCut = { before: start > around, after: end + around < text.length }
  return [
    isCut.before ? `… ${before.replace(/^\S*\s?/, '')}` : before,
    text.slice(start, end),
    isCut.after ? `${after.replace(/\s?\S*$/, '')} …` : after,
  ].join('')
}
