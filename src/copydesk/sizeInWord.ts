const ofWord = /^[\p{L}\p{M}\p{N}]/u

/**
 * How many UTF-16 units the letter, mark or digit at an offset has; 0 where something else stands.
 *
 * Every character of every text is asked about: only those that are not plain are put to the
 * expression.
 */
export function sizeInWord(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return isPlain(unit) ? 1 : 0
  if (unit >= 0x2000 && unit < 0x2070) return 0 // dashes, quotation marks and wide spaces
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!ofWord.test(character)) return 0
  return character.length === 1 ? 1 : 2
}

/** Whether a unit is one of a to z, A to Z and 0 to 9. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  )
}
