import { areAdjacent, isOfWord, mark, originOf, type FoldedText } from './foldText'

/** Where a quote's words stand in a folded text: one stretch, or one for each part of it. */
export type Stretch = { from: number; to: number }

/** An attribution that parts a quotation is a clause: “Of course,” said Mr. O’Brien, “we …”. */
const longestAttribution = 200

/**
 * Finds every place where a folded text has the words of a quote, its parts in order.
 *
 * A quote may be parted by its attribution (“Of course,” he said, “we will.”) and may run on in the
 * next paragraph. Commas and full stops at the marks are the sentence's around it as often as the
 * speaker's, and American style moves them inside: there, and only there, they do not count.
 */
export function findVerbatim(quote: string, body: FoldedText): Stretch[][] {
  if (!isStop(quote.at(-1))) return findAll(quote, body)
  return findAll(quote.slice(0, -1), body).map(parts => withStop(parts, quote, body))
}

function findAll(quote: string, body: FoldedText): Stretch[][] {
  const { text } = body
  if (!/[\p{L}\p{N}]/u.test(quote)) return []
  const opening = quote.slice(0, firstBreak(quote))
  const found: Stretch[][] = []
  let from = text.indexOf(opening)
  while (from !== -1) {
    const cutsWord = isOfWord(quote[0]) && isOfWord(text[from - 1])
    const parts = cutsWord ? undefined : follow(quote, body, from)
    if (parts) found.push(parts)
    from = text.indexOf(opening, Math.max(from + 1, parts?.at(-1)?.to ?? 0))
  }
  return found
}

/** Follows a quote through the text from one place on; undefined when they part. */
function follow(quote: string, body: FoldedText, start: number): Stretch[] | undefined {
  const parts: Stretch[] = []
  let [inQuote, from] = [0, start]
  while (true) {
    const upTo = shared(quote, inQuote, body.text, from)
    const to = upTo.inText
    if (to === from) return undefined
    if (upTo.inQuote === quote.length) {
      const cutsWord = isOfWord(quote.at(-1)) && isOfWord(body.text[to])
      return cutsWord ? undefined : [...parts, { from, to }]
    }
    const next = nextPart(quote, upTo.inQuote, body, to)
    if (!next) return undefined
    parts.push({ from, to: next.leftAt })
    inQuote = next.inQuote
    from = next.from
  }
}

/**
 * How far both go on the same. A stop and a mark count as the same in either order; the space after
 * them is then in one of the two only, as none is kept beside a mark.
 */
function shared(quote: string, inQuote: number, text: string, inText: number) {
  let [a, b] = [inQuote, inText]
  while (a < quote.length) {
    if (quote[a] === text[b]) {
      a++
      b++
    } else if (isStopAtMark(quote.slice(a, a + 2)) && isSwapped(quote, a, text, b)) {
      a = skip(quote, a + 2, [' '])
      b = a < quote.length ? skip(text, b + 2, [' ']) : b + 2
    } else break
  }
  return { inQuote: a, inText: b }
}

function isStopAtMark(two: string): boolean {
  return two === `.${mark}` || two === `,${mark}` || two === `${mark}.` || two === `${mark},`
}

function isSwapped(quote: string, a: number, text: string, b: number): boolean {
  return quote[a] === text[b + 1] && quote[a + 1] === text[b]
}

/** Where a quote goes on after the mark that closes a part of it, or in the next paragraph. */
function nextPart(quote: string, at: number, body: FoldedText, leftAt: number) {
  const { text } = body
  const stopInText = isStop(text[leftAt]) && !isStop(quote[at]) ? 1 : 0
  const inQuote = skip(quote, isStop(quote[at]) ? at + 1 : at, [' ', mark, '-'])
  const edge = leftAt + stopInText
  const part = { inQuote, leftAt: edge }
  // A paragraph that ends within a word breaks the word.
  if (inQuote === at && quote[at - 1] !== '-') return undefined

  if (text[edge] === '\n' || startsLine(body, edge)) {
    const from = skip(text, edge + 1, [mark, '-'])
    return goesOn(quote, inQuote, body, from) ? { ...part, from } : undefined
  }
  if (text[edge] !== mark || (isOfWord(text[edge + 1]) && areAdjacent(body, edge))) return undefined
  for (
    let opening = text.indexOf(mark, edge + 1);
    opening !== -1 && opening < edge + longestAttribution;
    opening = text.indexOf(mark, opening + 1)
  ) {
    const isApostrophe = isOfWord(text[opening - 1]) && areAdjacent(body, opening - 1)
    const from = skip(text, opening + 1, ['-'])
    if (!isApostrophe && goesOn(quote, inQuote, body, from)) return { ...part, from }
  }
  return undefined
}

/** Whether a mark stands first in a line of a block of several, such as a list or a block quote. */
function startsLine(body: FoldedText, at: number): boolean {
  if (body.text[at] !== mark) return false
  const [before, here] = [originOf(body, at - 1), originOf(body, at)]
  if (!before || here?.block !== before.block) return false
  return (body.blocks[here.block] ?? '').slice(before.end, here.start).includes('\n')
}

/** Whether the next word of the quote stands there, whole. */
function goesOn(quote: string, at: number, { text }: FoldedText, from: number): boolean {
  const word = quote.slice(at, at + firstBreak(quote.slice(at)))
  if (word === '' || !text.startsWith(word, from)) return false
  return !isOfWord(text[from + word.length])
}

/** The quote’s own stop belongs to its place, and in “commitment,” another that is inside the marks. */
function withStop(parts: Stretch[], quote: string, { text }: FoldedText): Stretch[] {
  const last = parts.at(-1)
  if (!last) return parts
  const stop = text[last.to]
  const isInside = stop === quote.at(-1) || (isStop(stop) && text[last.to + 1] === mark)
  return isInside ? [...parts.slice(0, -1), { from: last.from, to: last.to + 1 }] : parts
}

function isStop(character: string | undefined): boolean {
  return character === '.' || character === ','
}

/** The first offset at or after `at` where none of these characters stands. */
function skip(text: string, at: number, characters: string[]): number {
  let next = at
  while (characters.includes(text.charAt(next))) next++
  return next
}

/** Length of the first word, with whatever opens it. */
function firstBreak(quote: string): number {
  const end = quote.slice(1).search(/[ '.,-]/)
  return end === -1 ? quote.length : end + 1
}
