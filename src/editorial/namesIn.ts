const longestName = 6

/**
 * Whatever in some texts may be a name: runs of up to six words that begin with a capital letter or
 * a digit. Many are none; they are looked up in the database, not shown.
 */
export function namesIn(texts: readonly string[]): string[] {
  const names = new Set<string>()
  for (const text of texts) {
    const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.&'’-]*[\p{L}\p{N}])?/gu)]
    for (const [first, word] of words.entries()) {
      if (!/^[\p{Lu}\p{N}]/u.test(word[0])) continue
      for (const last of words.slice(first, first + longestName)) {
        const end = last.index + last[0].length
        names.add(text.slice(word.index, end).replaceAll(/\s+/gu, ' '))
      }
    }
  }
  return [...names]
}
