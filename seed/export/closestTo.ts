/** The one of several words that a mistyped one comes closest to; undefined when none is close. */
export function closestTo(word: string, known: readonly string[]): string | undefined {
  let closest: { name: string; distance: number } | undefined
  for (const name of known) {
    const distance = editsBetween(word, name)
    if (!closest || distance < closest.distance) closest = { name, distance }
  }
  const isClose = closest && closest.distance <= Math.max(3, word.length / 2)
  return isClose ? closest?.name : undefined
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (let to = 0; to < b.length; to++) {
      const change = (row[to] ?? 0) + (b[to] === letter ? 0 : 1)
      next.push(Math.min(change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
