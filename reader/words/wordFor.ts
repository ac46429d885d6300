/** The words for one of several values; nothing for one that is not there or not known. */
export function wordFor<Words extends Record<string, string>>(
  words: Words,
  value: string | null | undefined,
): string {
  return (value && Object.hasOwn(words, value) && words[value]) || ''
}
