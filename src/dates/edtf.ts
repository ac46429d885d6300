import type { Day } from './calendar'

/** A doubt about one part of a date: `?` uncertain, `~` approximate, `%` both, '' none. */
export type Mark = '' | '?' | '~' | '%'

/** One part of a date as written, X for a digit that is not known, and the doubt about it. */
export type Component = { digits: string; mark: Mark }

/** What every single date has: its canonical text and the first and last day it can mean. */
type Dated = { edtf: string; first: Day; last: Day }

/** A day, a month or a year; a month or a day that is not written is null. */
export type CalendarDate = Dated & {
  kind: 'date'
  year: Component
  month: Component | null
  day: Component | null
}

/** A part of a year by its number: 21–32 seasons, 33–36 quarters, 37–39 thirds, 40–41 halves. */
export type Season = Dated & { kind: 'season'; year: Component; season: Component }

/** A year of more than four digits, or one given to so many significant digits (`1950S2`). */
export type LongYear = Dated & {
  kind: 'longYear'
  year: number
  significant: number | null
  mark: Mark
}

/** One date, however coarse. */
export type Point = CalendarDate | Season | LongYear

/** What stands between two commas of a set. */
export type Member =
  | { kind: 'single'; point: Point }
  | { kind: 'range'; from: Point; to: Point }
  | { kind: 'upTo'; point: Point }
  | { kind: 'onward'; point: Point }

/** `[a,b]`: one of these, it is not known which. `{a,b}`: all of these. */
export type DateSet = { kind: 'oneOf' | 'allOf'; edtf: string; members: Member[] }

/** One end of an interval: a date, `''` when it is not known, `..` when there is none. */
export type End = Point | '' | '..'

/** `a/b`: something that lasted. */
export type Interval = { kind: 'interval'; edtf: string; start: End; end: End }

/** A parsed date: `edtf` is its canonical text, `kind` says what else is in it. */
export type Edtf = Point | DateSet | Interval
