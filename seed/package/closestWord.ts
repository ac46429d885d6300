/** Which of some words was meant by one that is none of them; undefined when it is like no other. */
export function closestWord(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map(known => ({ known, edits: editsBetween(word.toLowerCase(), known.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)
  if (!best) return undefined
  const { length } = best.known
  return best.edits <= Math.min(Math.max(2, length / 4), length / 2) ? best.known : undefined
}

/** How many letters have to be put in, taken out or changed (Levenshtein's distance). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
