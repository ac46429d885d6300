/** How a year may be written, in lower case; a bare number is one only with four digits or more. */
export const yearPattern =
  '(?:(?:the year )?\\d{1,3}(?:,\\d{3})+(?: bce?)?|(?:the year )?\\d{5,}|ad \\d{1,4}|\\d{1,4} (?:ad|ce)|\\d+ bce?|\\d{4})'

const year = new RegExp(`^${yearPattern}$`)

/** The astronomical number of a year in words: “2019”, “AD 44”, “44 BC” (which is -43). */
export function readYear(text: string): number | undefined {
  if (!year.test(text)) return undefined
  const number = Number(text.replaceAll(/\D/g, ''))
  return / bce?$/.test(text) ? 1 - number : number
}

/** A year as EDTF writes it: four digits, or Y and more. */
export function edtfYear(year: number): string {
  const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  return Math.abs(year) > 9999 ? `Y${text}` : text
}

/** The digits that all the years from one to another share, X for the rest: 2010 to 2019 is 201X. */
export function sharedDigits(from: number, to: number): string | undefined {
  if (from > to || Math.abs(from) > 9999 || Math.abs(to) > 9999) return undefined
  // There is no -0000, so the ten years before it are nine.
  const [low, high] = to < 0 ? [to === -1 ? 0 : -to, -from] : [from, to]
  for (const unknown of [1, 2, 3, 4]) {
    const unit = 10 ** unknown
    if (low % unit !== 0 || high !== low + unit - 1) continue
    const known = String(low / unit)
      .padStart(4 - unknown, '0')
      .slice(0, 4 - unknown)
    return `${to < 0 ? '-' : ''}${known}${'X'.repeat(unknown)}`
  }
  return undefined
}
