/** What a text may be, and the form in which it is kept: for a field of a list and for a package. */
export type TextRule = {
  /** In UTF-16 units, as kept. */
  maxLength: number
  match: { regex: RegExp; explanation: string }
  /** Brings what was written into the form in which it is checked and kept. */
  rewrite?: (text: string) => string
  /** What else is wrong with it, as advice to the writer. */
  check?: (text: string) => string | undefined
  /** What it is when nothing is written; an empty text where this is absent. */
  defaultValue?: string
}

/** What a rule has against a text, each as advice to the writer. */
export function* problemsInText(text: string, rule: TextRule): Iterable<string> {
  const { maxLength, match, check } = rule
  if (text.length > maxLength)
    yield `write at most ${maxLength.toLocaleString('en')} characters; this has ${text.length.toLocaleString('en')}`
  if (!match.regex.test(text)) yield match.explanation
  const problem = check?.(text)
  if (problem !== undefined) yield problem
}
