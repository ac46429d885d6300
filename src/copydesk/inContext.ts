import { shortened } from './shortened'

/** What stands at a place, with as much around it as makes the place plain. */
export type InContext = { before: string; words: string; after: string }

const nearby = 40

/**
 * The words at a place of a text, rounded off to whole words; a place without a letter or digit (a
 * space too many, a missing stop) comes with the words it stands between.
 *
 * Words that are too long to show have their middle left out.
 */
export function inContext(text: string, start: number, end: number): InContext {
  const words = text.slice(start, end)
  const [left, right] = [
    text.slice(Math.max(0, start - nearby), start),
    text.slice(end, end + nearby),
  ]
  const [before, after] = /[\p{L}\p{N}]/u.test(words)
    ? [/\S*$/u.exec(left), /^\S*/u.exec(right)]
    : [/\S*\s*\S*$/u.exec(left), /^\S*\s*\S*/u.exec(right)]
  return {
    before: before?.[0].trimStart() ?? '',
    words: shortened(words),
    after: after?.[0].trimEnd() ?? '',
  }
}
