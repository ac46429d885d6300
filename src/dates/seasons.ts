type Part = { name: string; from: number; to: number; hemisphere?: 'Northern' | 'Southern' }

const spring = { name: 'spring', from: 3, to: 5 }
const summer = { name: 'summer', from: 6, to: 8 }
const autumn = { name: 'autumn', from: 9, to: 11 }
const winter = { name: 'winter', from: 12, to: 14 }

/**
 * The parts of a year by number, with their first and last month (EDTF level 2, Sub-Year
 * Groupings).
 *
 * The standard says which season, not which months. Ours are the meteorologist's, three whole
 * months from 1 March; a season that begins in December runs into February of the next year (month
 * 14). 21–24 say nothing of a hemisphere and are taken as northern. A third is four months.
 */
const parts: Record<number, Part> = {
  21: spring,
  22: summer,
  23: autumn,
  24: winter,
  25: { ...spring, hemisphere: 'Northern' },
  26: { ...summer, hemisphere: 'Northern' },
  27: { ...autumn, hemisphere: 'Northern' },
  28: { ...winter, hemisphere: 'Northern' },
  29: { name: 'spring', from: 9, to: 11, hemisphere: 'Southern' },
  30: { name: 'summer', from: 12, to: 14, hemisphere: 'Southern' },
  31: { name: 'autumn', from: 3, to: 5, hemisphere: 'Southern' },
  32: { name: 'winter', from: 6, to: 8, hemisphere: 'Southern' },
  33: { name: 'first quarter', from: 1, to: 3 },
  34: { name: 'second quarter', from: 4, to: 6 },
  35: { name: 'third quarter', from: 7, to: 9 },
  36: { name: 'fourth quarter', from: 10, to: 12 },
  37: { name: 'first third', from: 1, to: 4 },
  38: { name: 'second third', from: 5, to: 8 },
  39: { name: 'last third', from: 9, to: 12 },
  40: { name: 'first half', from: 1, to: 6 },
  41: { name: 'second half', from: 7, to: 12 },
}

/** The part of a year that two digits name, if they name one. */
export function partOfYear(digits: string): Part | undefined {
  return parts[Number(digits)]
}

/** What such a part is one of: a season, a quarter, a third or a half. */
export function unitOfPart(digits: string): string {
  return partOfYear(digits)?.name.split(' ')[1] ?? 'season'
}
