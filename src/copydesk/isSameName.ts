/** Whether two names differ only in capitals, hyphens, apostrophes and spaces. */
export function isSameName(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b)
}

const lettersOf = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
