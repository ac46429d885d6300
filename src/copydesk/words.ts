import type { Span } from './place'
import { sizeInWord } from './sizeInWord'

/** A word of a text, and the same in lower case. */
export type Word = Span & { lower: string }

/** The words of a text, in order: runs of letters, marks and digits. O’Brien is two, Jong-un too. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    for (let size = sizeInWord(text, at); size > 0; size = sizeInWord(text, at)) at += size
    if (at === start) at++
    else words.push({ start, end: at, lower: text.slice(start, at).toLowerCase() })
  }
  return words
}

/** A word of a phrase, in lower case, and what stands before it there. */
type Part = { lower: string; gap: string }

const remembered = new Map<string, readonly Part[]>()

/**
 * The words of a phrase. A newsroom's names are asked for at every keystroke; taking them apart once
 * is enough.
 */
export function partsOf(phrase: string): readonly Part[] {
  const known = remembered.get(phrase)
  if (known) return known
  let end = 0
  const parts = wordsIn(phrase).map(word => {
    const gap = phrase.slice(end, word.start)
    end = word.end
    return { lower: word.lower, gap }
  })
  if (remembered.size > 20_000) remembered.clear()
  remembered.set(phrase, parts)
  return parts
}

/** What may stand between the words of one name, well or badly set: "O ‘Brien", "Jong-un". */
const looseGap = /^[ \u00a0\-‐‑'‘’ʼ`´]{1,3}$/

/**
 * Where a phrase ends that begins with a word of a text, whatever its capitals, hyphens, apostrophes
 * and spaces; undefined when other words follow.
 *
 * Not in the middle of an address or a hashtag, and never across a line.
 */
export function endOfPhrase(
  { text, words }: { text: string; words: readonly Word[] },
  at: number,
  parts: readonly Part[],
): number | undefined {
  const head = words[at]
  const tail = words[at + parts.length - 1]
  if (!head || !tail) return undefined
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index]
    const before = words[at + index - 1]
    const here = words[at + index]
    if (!part || !before || here?.lower !== part.lower) return undefined
    const between = text.slice(before.end, here.start)
    if (between !== part.gap && !looseGap.test(between)) return undefined
  }
  return isInAddress(text, head.start, tail.end) ? undefined : tail.end
}

function isInAddress(text: string, start: number, end: number): boolean {
  const isApart = text.charAt(start - 1) === ' '
  if (!isApart && /[@#/_]$|[^\s.]\.$/.test(text.slice(Math.max(0, start - 2), start))) return true
  return text.charAt(end) !== ' ' && /^(?:[@/_]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 2))
}
