import type { Span } from './place'

/** A word of a text, and the same in lower case. */
export type Word = Span & { lower: string }

/** What a text is made of: its words in order, and where each of them stands among them. */
export type WordIndex = {
  text: string
  words: readonly Word[]
  positions: ReadonlyMap<string, readonly number[]>
}

/** Runs of letters, marks and digits: O’Brien is two words, Jong-un too. */
export function indexWords(text: string): WordIndex {
  const words: Word[] = []
  const positions = new Map<string, number[]>()
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const lower = match[0].toLowerCase()
    const known = positions.get(lower)
    if (known) known.push(words.length)
    else positions.set(lower, [words.length])
    words.push({ start: match.index, end: match.index + match[0].length, lower })
  }
  return { text, words, positions }
}

/** What may stand between the words of one name, well or badly set: "O ‘Brien", "Jong-un". */
const looseGap = /^[ \u00a0\-‐‑'‘’ʼ`´]{1,3}$/

/**
 * Where a phrase stands in a text, whatever its capitals, hyphens, apostrophes and spaces.
 *
 * Not in the middle of an address or a hashtag, and never across a line.
 */
export function findPhrase({ text, words, positions }: WordIndex, phrase: string): Span[] {
  const [first, ...rest] = partsOf(phrase)
  if (!first) return []
  const found: Span[] = []
  for (const at of positions.get(first.lower) ?? []) {
    const [head, tail] = [words[at], words[at + rest.length]]
    if (!head || !tail || isInAddress(text, head.start, tail.end)) continue
    const fits = rest.every(({ lower, gap }, index) => {
      const [before, here] = [words[at + index], words[at + index + 1]]
      if (!before || here?.lower !== lower) return false
      const between = text.slice(before.end, here.start)
      return between === gap || looseGap.test(between)
    })
    if (fits) found.push({ start: head.start, end: tail.end })
  }
  return found
}

/** The words of a phrase, in lower case. */
export function wordsOf(phrase: string): string[] {
  return partsOf(phrase).map(({ lower }) => lower)
}

/** A word of a phrase and what stands before it there. */
type Part = { lower: string; gap: string }

const remembered = new Map<string, readonly Part[]>()

/** A newsroom's names are asked for at every keystroke; taking them apart once is enough. */
function partsOf(phrase: string): readonly Part[] {
  const known = remembered.get(phrase)
  if (known) return known
  const { words } = indexWords(phrase)
  const parts = words.map(({ lower, start }, index) => ({
    lower,
    gap: phrase.slice(words[index - 1]?.end ?? 0, start),
  }))
  if (remembered.size > 20_000) remembered.clear()
  remembered.set(phrase, parts)
  return parts
}

function isInAddress(text: string, start: number, end: number): boolean {
  return (
    /[@#/_]$|[^\s.]\.$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[@/_]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 2))
  )
}
