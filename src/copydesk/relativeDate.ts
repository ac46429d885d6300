import type { Bounds } from '../dates/boundsOf'

const numbers = ['', 'a', 'two', 'three', 'four', 'five', 'six']
const units = { day: 1, week: 7, month: 31, year: 366 }

/**
 * The days that words such as "last week" can mean in a text written between two days.
 *
 * Wide where usage differs (weeks begin on Sunday or Monday, desks and readers live in several time
 * zones): what lies outside is wrong, what lies inside may be.
 *
 * @param words in lower case: today, last week, two months ago, on Monday’s monday.
 */
export function relativeSpan(words: string, written: Bounds): Bounds[] {
  const [from, to] = [
    dayNumber(written.earliest ?? written.latest),
    dayNumber(written.latest ?? written.earliest),
  ]
  if (from === null || to === null) return []
  const span = (before: number, after: number): Bounds[] => [
    { earliest: dayText(from + before), latest: dayText(to + after) },
  ]

  if (words === 'today' || words === 'tonight') return span(-1, 1)
  if (words === 'yesterday') return span(-2, 0)
  if (words === 'tomorrow') return span(0, 2)

  const [first = '', second = '', last] = words.split(' ')
  if (last === 'ago') {
    const count = first === 'an' || first === 'one' ? 1 : numbers.indexOf(first)
    const unit = /^(day|week|month|year)/.exec(second)?.[0]
    const size = unit === undefined || !isUnit(unit) ? 1 : units[unit]
    const many = count > 0 ? count : Number(first)
    return span(-(many + 1) * size, -(many - 1) * size)
  }
  switch (second) {
    case 'week':
      return weeks(first, from, to)
    case 'month':
      return shifted(first, from, to, 'month')
    case 'year':
      return shifted(first, from, to, 'year')
    default: // a day of the week
      return first === 'last' ? span(-14, 0) : first === 'next' ? span(0, 14) : span(-7, 7)
  }
}

const isUnit = (word: string): word is keyof typeof units => word in units

function weeks(which: string, from: number, to: number): Bounds[] {
  const monday = (day: number) => day - ((((day + 3) % 7) + 7) % 7) // 1 January 1970 was a Thursday
  const [first, last] = [monday(from), monday(to) + 6]
  const by = which === 'last' ? -7 : which === 'next' ? 7 : 0
  if (which === 'past') return [{ earliest: dayText(from - 8), latest: dayText(to) }]
  return [{ earliest: dayText(first + by - 1), latest: dayText(last + by) }]
}

function shifted(which: string, from: number, to: number, unit: 'month' | 'year'): Bounds[] {
  if (which === 'past') return [{ earliest: dayText(from - units[unit] - 1), latest: dayText(to) }]
  const by = which === 'last' ? -1 : which === 'next' ? 1 : 0
  const edge = (day: number, more: number) => {
    const date = new Date(day * msPerDay)
    const month = unit === 'month' ? date.getUTCMonth() + by + more : more * 12
    const year = date.getUTCFullYear() + (unit === 'year' ? by : 0)
    return Date.UTC(year, month, 1) / msPerDay
  }
  return [{ earliest: dayText(edge(from, 0)), latest: dayText(edge(to, 1) - 1) }]
}

const msPerDay = 86_400_000

function dayNumber(day: string | null): number | null {
  return day === null ? null : Date.parse(`${day}T00:00:00Z`) / msPerDay
}

/** null outside the years that sort as text. */
function dayText(day: number): string | null {
  const date = new Date(day * msPerDay)
  const year = date.getUTCFullYear()
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : null
}
