import { daysInMonth } from './calendar'
import type { DateSet, Member, Point } from './edtf'
import { following, isSameDate, plainDateOf, type PlainDate } from './plainDate'
import { plainWords, sayPlainBetween, sayPlainList, wordsWithSharedTail } from './plainWords'
import { sayPoint } from './pointWords'
import { sayAsIs, sayBetween, sayList, sayMore, sayWith, type Saying } from './saying'
import { unitOfPart } from './seasons'
import { isNamedDecade } from './unknownWords'

/** Says "one of these" with or, "all of these" with and. */
export function saySet({ kind, members }: DateSet): Saying {
  const conjunction = kind === 'oneOf' ? 'or' : 'and'
  const dates = members.map(member => (member.kind === 'single' ? plainDateOf(member.point) : null))
  const plain = dates.filter(date => date !== null)
  const isUniform = plain.length === members.length && new Set(plain.map(precisionName)).size === 1
  if (isUniform) return sayPlainList(plain, conjunction)

  const say = kind === 'oneOf' ? sayOneMember : sayAllOfMember
  return sayList(members.map(say), conjunction)
}

function precisionName({ month, day }: PlainDate): string {
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
}

function sayOneMember(member: Member): Saying {
  if (member.kind === 'single') return sayPoint(member.point)
  if (member.kind === 'range') return sayOneOfRange(member.from, member.to)

  const said = sayPoint(member.point)
  if (member.kind === 'onward') return sayAsIs(`from ${said.noun} on`)
  const date = plainDateOf(member.point)
  if (date) return sayAsIs(`some time before ${plainWords(following(date))}`)
  return sayMore(said, ' or earlier')
}

function sayOneOfRange(from: Point, to: Point): Saying {
  const [start, end] = [plainDateOf(from), plainDateOf(to)]
  if (!start || !end) return sayBetween(sayPoint(from).noun, sayPoint(to).noun)
  if (isSameDate(start, end)) return sayPoint(from)
  if (isSameDate(following(start), end)) return sayPlainList([start, end], 'or')
  return sayThirdOfMonth(start, end) ?? sayPlainBetween(start, end)
}

/** "early October 2019" is the 1st to the 10th, "mid-" the 11th to the 20th, "late" the rest. */
function sayThirdOfMonth(from: PlainDate, to: PlainDate): Saying | null {
  const { year, month } = from
  if (month === undefined || to.month !== month || to.year !== year) return null
  const name = plainWords({ year, month })
  if (from.day === 1 && to.day === 10) return sayWith('in', `early ${name}`)
  if (from.day === 11 && to.day === 20) return sayWith('in', `mid-${name}`)
  if (from.day === 21 && to.day === daysInMonth(year, month)) return sayWith('in', `late ${name}`)
  return null
}

function sayAllOfMember(member: Member): Saying {
  if (member.kind === 'range') return sayAllOfRange(member.from, member.to)
  const { point } = member
  const said = sayPoint(point)
  if (member.kind === 'single')
    return isDecade(point) ? { ...said, words: `a year in ${said.noun}` } : said
  // With X the date itself is one of several, so not all of them belong to the set.
  if (point.edtf.includes('X')) {
    const upToOrFrom = member.kind === 'upTo' ? `up to ${said.noun}` : `from ${said.noun} on`
    return sayAsIs(`every ${unitOf(point)} ${upToOrFrom}`)
  }
  return sayMore(
    said,
    ` and every ${member.kind === 'upTo' ? 'earlier' : 'later'} ${unitOf(point)}`,
  )
}

/** "The 2010s" in a list of all the dates would claim the ten years. */
function isDecade(point: Point): boolean {
  return point.kind === 'date' && !point.month && isNamedDecade(point.year.digits)
}

function sayAllOfRange(from: Point, to: Point): Saying {
  const [start, end] = [plainDateOf(from), plainDateOf(to)]
  if (start && end) {
    if (isSameDate(start, end)) return sayPoint(from)
    if (isSameDate(following(start), end)) return sayPlainList([start, end], 'and')
  }
  const [first, last] =
    start && end ? wordsWithSharedTail([start, end]) : [sayPoint(from).noun, sayPoint(to).noun]
  return sayAsIs(`every ${unitOf(from)} from ${first} to ${last}`)
}

function unitOf(point: Point): string {
  if (point.kind === 'season') return unitOfPart(point.season.digits)
  if (point.kind === 'longYear') return 'year'
  return point.day ? 'day' : point.month ? 'month' : 'year'
}
