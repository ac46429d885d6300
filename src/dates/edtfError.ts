/** Why a date was refused: one sentence each, which says what is wrong and what to type. */
const sentences = {
  empty: () => 'There is no date here: type one, as in 2019-10-05.',
  tooLong: () => 'This date is too long: name fewer days, or a range, as in 2019-10-05/2019-10-08.',
  space: () => 'A date is written without spaces: type it as in 2019-10-05/2019-10-08.',
  time: () => 'A date is kept to the day: leave the time out, as in 2019-10-05.',
  dash: () => 'This dash is not a plain hyphen: type the one on the keyboard, as in 2019-10-05.',
  lowerCase: () => 'Letters in a date are capitals: type them as in 201X or Y17E7.',
  noSlash: () => 'From one date to another is written with a slash: type it as in 2019/2020.',
  noHyphens: () => 'Year, month and day are parted by hyphens: type them as in 2019-10-05.',
  shortYear: () =>
    'A year has four characters: put X for a digit that is not known, as in 201X or 20XX.',
  unreadable: () => 'This is not a date: start with the year, as in 2019-10-05, 2019-10 or 2019.',
  noSuchYear: part => `${part} puts a minus before year 0: type it without, as in 0000.`,
  yearOutOfReach: () => 'This year is too far from today: type one as in 2019 or Y17E7.',
  notALongYear: () =>
    'Y is for years of more than four digits: type others without it, as in 2019 or 0044.',
  digitsNotThere: part =>
    `${part} counts more digits after S than the year has: type it as in 1950S2.`,
  noSuchMonth: part =>
    `${part} names no month or season: months run from 01 to 12, as in 2019-10, and seasons from 21 to 41, as in 2019-21.`,
  noSuchDay: part => `${part} is not in the calendar: type a day that is, as in 2019-02-28.`,
  reversed: part => `${part} ends before it starts: type the earlier date first, as in 2019/2020.`,
  openOnBothSides: part =>
    `${part} names no date at all: type at least one, as in 2019-10-05/.. or [..2019-10-05].`,
  unevenRange: part =>
    `${part} must have dates of one precision on both sides of the dots, without X: type it as in [2019-10-01..2019-10-10].`,
} satisfies Record<string, (part: string) => string>

export type EdtfFault = keyof typeof sentences

/**
 * A text that is not a date Stet can keep.
 *
 * `message` is one sentence for the person who typed it, with an example of what to type; `fault`
 * tells the reasons apart for code. The text itself is quoted only once it is known to be made of
 * the characters dates are made of.
 */
export class EdtfError extends Error {
  override name = 'EdtfError'
  readonly fault: EdtfFault

  constructor(fault: EdtfFault, part = '') {
    super(sentences[fault](part))
    this.fault = fault
  }
}
