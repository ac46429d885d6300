/** The part of a text that is most like the words asked for, by the indexes of its words. */
export type Aligned = {
  first: number
  last: number
  /** The first and the last of the words asked for that it has. */
  firstAsked: number
  lastAsked: number
  /** Words that both have, in order, and the letters in them. */
  commonWords: number
  commonLetters: number
  /** Those letters as a share of the letters of the longer of the two: 0 to 1. */
  likeness: number
}

/** Ways into a cell of the table: from nowhere, by the same word, past a word of either side. */
const [begins, same, pastAsked, pastText] = [0, 1, 2, 3]

/**
 * Aligns two lists of words (Smith and Waterman, "Identification of common molecular subsequences",
 * 1981), each word with its length for its weight: a word in common counts double, a word left out
 * on either side once against it. Undefined when they have no word in common.
 *
 * Takes time and space in proportion to the product of the two lengths.
 */
export function alignWords(asked: string[], text: string[]): Aligned | undefined {
  const ways = new Uint8Array((asked.length + 1) * (text.length + 1))
  let above = new Int32Array(text.length + 1)
  let best = { score: 0, row: 0, column: 0 }

  asked.forEach((word, at) => {
    const row = at + 1
    const scores = new Int32Array(text.length + 1)
    for (let column = 1; column <= text.length; column++) {
      const other = text[column - 1] ?? ''
      const skippingAsked = (above[column] ?? 0) - word.length
      const skippingText = (scores[column - 1] ?? 0) - other.length
      const matching = word === other ? (above[column - 1] ?? 0) + 2 * word.length : 0
      const score = Math.max(0, matching, skippingAsked, skippingText)
      scores[column] = score
      ways[row * (text.length + 1) + column] = wayInto(score, matching, skippingAsked)
      if (score > best.score) best = { score, row, column }
    }
    above = scores
  })
  return best.score === 0 ? undefined : traceBack(asked, text, ways, best)
}

function wayInto(score: number, matching: number, skippingAsked: number): number {
  if (score === 0) return begins
  if (score === matching) return same
  return score === skippingAsked ? pastAsked : pastText
}

function traceBack(
  asked: string[],
  text: string[],
  ways: Uint8Array,
  { row: lastRow, column: lastColumn }: { row: number; column: number },
): Aligned {
  let [row, column, commonWords, commonLetters] = [lastRow, lastColumn, 0, 0]
  while (true) {
    const way = ways[row * (text.length + 1) + column]
    if (way === begins || way === undefined) break
    if (way === same) {
      commonWords++
      commonLetters += asked[row - 1]?.length ?? 0
    }
    if (way !== pastText) row--
    if (way !== pastAsked) column--
  }
  const stretch = text.slice(column, lastColumn)
  return {
    first: column,
    last: lastColumn - 1,
    firstAsked: row,
    lastAsked: lastRow - 1,
    commonWords,
    commonLetters,
    likeness: commonLetters / Math.max(letters(asked), letters(stretch)),
  }
}

function letters(words: string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}
