/** A text without tabs, halves of characters and the like, which names and headlines may not have. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
}
