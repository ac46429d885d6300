const longestName = 6

const aWord = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.&'’-]*[\\p{L}\\p{N}])?"
const word = new RegExp(aWord, 'gu')
/** Plain words in lower case, with which no name begins, are read several at once. */
const beginning = new RegExp(`[a-z]+(?: [a-z]+)*(?=[ ,])|${aWord}`, 'gu')

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
    for (const { 0: written, index } of text.matchAll(beginning)) {
      if (!isCapital(written) || !begins(written)) continue
      word.lastIndex = index
      for (let words = 1; words <= longestName && word.test(text); words++) {
        const name = text.slice(index, word.lastIndex)
        names.add(/\s\s|[^\S ]/u.test(name) ? name.replaceAll(/\s+/gu, ' ') : name)
      }
    }
  }
  return [...names]
}

/** The words of some texts with which a name may begin. */
export function beginningsIn(texts: readonly string[]): string[] {
  const words = texts.flatMap(text => text.match(beginning) ?? [])
  return [...new Set(words)].filter(isCapital)
}

const isCapital = (written: string) => /^[\p{Lu}\p{N}]/u.test(written)
