const longestName = 6

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}.&'’-]*[\p{L}\p{N}])?/gu

/**
 * Whatever in some texts may be a name: runs of up to six words that begin with a capital letter or
 * a digit. Many are none; they are looked up in the database, not shown.
 *
 * @param begins whether a name may begin with a word; leaves out what begins with another
 */
export function namesIn(
  texts: readonly string[],
  begins: (word: string) => boolean = () => true,
): string[] {
  const names = new Set<string>()
  for (const text of texts) {
    const words = [...text.matchAll(word)]
    for (const [first, { 0: written, index }] of words.entries()) {
      if (!isCapital(written) || !begins(written)) continue
      for (const last of words.slice(first, first + longestName)) {
        const name = text.slice(index, last.index + last[0].length)
        names.add(/\s\s|[^\S ]/u.test(name) ? name.replaceAll(/\s+/gu, ' ') : name)
      }
    }
  }
  return [...names]
}

/** The words of some texts with which a name may begin. */
export function beginningsIn(texts: readonly string[]): string[] {
  const words = texts.flatMap(text => text.match(word) ?? [])
  return [...new Set(words)].filter(isCapital)
}

const isCapital = (written: string) => /^[\p{Lu}\p{N}]/u.test(written)
