/** The letters and digits of a name, in lower case: what two spellings of it have in common. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
