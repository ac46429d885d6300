const longest = 60

/** Words with their middle left out, when they are too long to show. */
export function shortened(words: string): string {
  if (words.length <= longest) return words
  const half = longest / 2
  const head = words.slice(0, half).replace(/\S*$/u, '').trimEnd() || words.slice(0, half)
  const tail = words.slice(-half).replace(/^\S*/u, '').trimStart() || words.slice(-half)
  return `${head} … ${tail}`
}
