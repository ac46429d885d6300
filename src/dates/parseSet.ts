import { compareDays } from './calendar'
import type { DateSet, Member, Point } from './edtf'
import { EdtfError } from './edtfError'
import { parsePoint } from './parsePoint'

/**
 * Reads `[a,b..c]` (one of these) and `{a,b..c}` (all of these), EDTF level 2, Set representation.
 *
 * @throws EdtfError
 */
export function parseSet(text: string): DateSet {
  const [open, close] = text.startsWith('[') ? ['[', ']'] : ['{', '}']
  if (!text.endsWith(close)) throw new EdtfError('unreadable')

  const written = text.slice(1, -1).split(',')
  const members = written.map((part, at) => parseMember(part, at === 0, at === written.length - 1))
  const edtf = open + members.map(writeMember).join(',') + close
  return { kind: open === '[' ? 'oneOf' : 'allOf', edtf, members }
}

/** Dots before a date can only open a set and dots after one can only close it. */
function parseMember(text: string, isFirst: boolean, isLast: boolean): Member {
  if (text === '..') throw new EdtfError('openOnBothSides', text)
  if (isFirst && text.startsWith('..')) return { kind: 'upTo', point: parsePoint(text.slice(2)) }
  if (isLast && text.endsWith('..')) return { kind: 'onward', point: parsePoint(text.slice(0, -2)) }

  const dots = text.indexOf('..')
  if (dots === -1) return { kind: 'single', point: parsePoint(text) }
  return parseRange(text, parsePoint(text.slice(0, dots)), parsePoint(text.slice(dots + 2)))
}

function parseRange(text: string, from: Point, to: Point): Member {
  if (text.includes('X') || precisionOf(from) !== precisionOf(to)) {
    throw new EdtfError('unevenRange', text)
  }
  if (compareDays(from.first, to.first) > 0) throw new EdtfError('reversed', text)
  return { kind: 'range', from, to }
}

/** Years written with four digits and with Y are of one precision: `[9999..Y10001]`. */
function precisionOf(point: Point): string {
  if (point.kind === 'season') return seasonKind(Number(point.season.digits))
  if (point.kind === 'longYear') return point.significant === null ? 'year' : 'estimate'
  return point.day ? 'day' : point.month ? 'month' : 'year'
}

/** Southern spring to northern autumn is no range: only seasons of one series follow each other. */
function seasonKind(season: number): string {
  return `season ${[25, 29, 33, 37, 40].filter(start => season >= start).length}`
}

function writeMember(member: Member): string {
  if (member.kind === 'range') return `${member.from.edtf}..${member.to.edtf}`
  if (member.kind === 'upTo') return `..${member.point.edtf}`
  return member.kind === 'onward' ? `${member.point.edtf}..` : member.point.edtf
}
