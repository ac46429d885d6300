import type { LongYear, Mark, Point, Season } from './edtf'
import { namedDateOf } from './plainDate'
import { sayPlain, yearNumber, yearWords } from './plainWords'
import { listWords, sayMore, sayWith, type Saying } from './saying'
import { partOfYear, unitOfPart } from './seasons'
import { sayUnknown, yearAfterOf } from './unknownWords'

/** Says one date, its doubts after it: "25 December 2019 (approximate)". */
export function sayPoint(point: Point): Saying {
  return sayMore(sayWithoutDoubts(point), doubts(point))
}

function sayWithoutDoubts(point: Point): Saying {
  const date = namedDateOf(point)
  if (date) return sayPlain(date)
  if (point.kind === 'season') return saySeason(point)
  return point.kind === 'longYear' ? sayEstimate(point) : sayUnknown(point)
}

/** 21–24 are said without a hemisphere, as they are written. */
function saySeason(season: Season): Saying {
  const { name = '', hemisphere } = partOfYear(season.season.digits) ?? {}
  const year = yearAfterOf(season.year.digits)
  if (name.includes(' ')) return sayWith('in', `the ${name} of ${year}`)

  const of = season.year.digits.includes('X') ? 'of ' : ''
  const where = hemisphere ? ` in the ${hemisphere} Hemisphere` : ''
  return sayWith('in', `${name} ${of}${year}${where}`)
}

function sayEstimate({ year, first, last }: LongYear): Saying {
  if (first.year === last.year) return sayPlain({ year })
  const stretch = `between ${yearNumber(first.year)} and ${yearNumber(last.year)}`
  return sayWith('in', `about ${yearWords(year)}, ${stretch}`)
}

const adjectives = { '?': 'uncertain', '~': 'approximate', '%': 'approximate and uncertain' }

/** " (uncertain)" for the whole date; by part where they differ: " (day approximate)". */
function doubts(point: Point): string {
  const named = namedMarks(point)
  const marked = named.flatMap(({ name, mark }) => (mark === '' ? [] : [{ name, mark }]))
  const [first] = marked
  if (!first) return ''
  if (named.every(({ mark }) => mark === first.mark)) return ` (${adjectives[first.mark]})`

  const texts = [...new Set(marked.map(({ mark }) => mark))].map(mark => {
    const names = marked.flatMap(part => (part.mark === mark ? [part.name] : []))
    return `${listWords(names, 'and')} ${adjectives[mark]}`
  })
  return ` (${texts.join(', ')})`
}

/** The parts of a date in the order they are said, each with its doubt. */
function namedMarks(point: Point): { name: string; mark: Mark }[] {
  if (point.kind === 'longYear') return [{ name: 'year', mark: point.mark }]
  const year = { name: 'year', mark: point.year.mark }
  if (point.kind === 'season') {
    return [{ name: unitOfPart(point.season.digits), mark: point.season.mark }, year]
  }
  const { month, day } = point
  return [
    ...(day ? [{ name: 'day', mark: day.mark }] : []),
    ...(month ? [{ name: 'month', mark: month.mark }] : []),
    year,
  ]
}
