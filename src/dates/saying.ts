/** One date in English, in the three places a sentence can have it. */
export type Saying = {
  /** Alone, as in a table: "October 2019". */
  words: string
  /** Telling when: "in October 2019". */
  phrase: string
  /** After from, to, since and until: "October 2019". */
  noun: string
}

/** A date that takes "on" or "in" when it tells when. */
export function sayWith(preposition: 'on' | 'in', words: string): Saying {
  return { words, phrase: `${preposition} ${words}`, noun: words }
}

/** A date that tells when without "on" or "in": "until January 2020". */
export function sayAsIs(words: string): Saying {
  return { words, phrase: words, noun: words }
}

/** One date out of a stretch, given as the two ends of it. */
export function sayBetween(from: string, to: string): Saying {
  const words = `between ${from} and ${to}`
  return { words, phrase: words, noun: `some time ${words}` }
}

/** The same saying with more words after it. */
export function sayMore(saying: Saying, more: string): Saying {
  return {
    words: saying.words + more,
    phrase: saying.phrase + more,
    noun: saying.noun + more,
  }
}

/** "a, b or c". */
export function listWords(items: string[], conjunction: 'or' | 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** Several dates as one saying: "in 1667, in 1668 or on 25 December 1670". */
export function sayList(sayings: Saying[], conjunction: 'or' | 'and'): Saying {
  return {
    words: listWords(
      sayings.map(({ words }) => words),
      conjunction,
    ),
    phrase: listWords(
      sayings.map(({ phrase }) => phrase),
      conjunction,
    ),
    noun: listWords(
      sayings.map(({ noun }) => noun),
      conjunction,
    ),
  }
}
