/** A text with blanks: `The {thing} in {place} is closed.` */
export type Phrase = { texts: readonly string[]; blanks: readonly string[] }

/** Takes phrases apart, once, so that filling them in only strings words together. */
export function phrases(...written: [string, ...string[]]): [Phrase, ...Phrase[]] {
  const [first, ...rest] = written
  return [phrase(first), ...rest.map(phrase)]
}

export function phrase(written: string): Phrase {
  const parts = written.split(/\{(\w+)\}/)
  return {
    texts: parts.filter((_part, at) => at % 2 === 0),
    blanks: parts.filter((_part, at) => at % 2 === 1),
  }
}

export type Words = Readonly<Record<string, string>>

/**
 * Fills in a phrase from words, and from more of them that come before the others.
 *
 * @throws Error when a blank is not among the words: a mistake in the tables.
 */
export function fill({ texts, blanks }: Phrase, words: Words, own: Words = {}): string {
  let filled = texts[0] ?? ''
  for (const [at, blank] of blanks.entries()) {
    const word = own[blank] ?? words[blank]
    if (word === undefined) throw new Error(`There is no word for {${blank}}.`)
    filled += word + (texts[at + 1] ?? '')
  }
  return filled
}

/** A phrase as a sentence: its first letter a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
