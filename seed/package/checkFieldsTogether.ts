import type { ContentList } from '../../src/editorial/snapshotOf'
import type { WrittenItem } from './itemsIn'
import { parseTime } from './parseTime'
import { statusNeeds } from './statusNeeds'
import type { Place } from './storyYaml'

type Fields = WrittenItem['fields']
type Problem = [field: string, message: string]

/** What fields of one item must not say together, though each may say it alone. */
export function checkFieldsTogether(
  items: readonly WrittenItem[],
  report: (place: Place, message: string) => void,
) {
  for (const { list, place, fields } of items) {
    for (const [field, message] of problems[list]?.(fields) ?? [])
      report([...place, field], message)
  }
}

const isThere = (value: unknown) => value !== undefined && value !== null && value !== ''

const problems: { [list in ContentList]?: (fields: Fields) => Iterable<Problem> } = {
  *Article(fields) {
    const status = String(fields.status ?? 'draft')
    const known = Object.entries<readonly string[]>(statusNeeds)
    const needed = known.find(([name]) => name === status)?.[1]
    if (needed) {
      for (const field of needed.filter(field => !isThere(fields[field])))
        yield [field, `it is missing; an article that is ${status} needs it`]
      const others = new Set(known.flatMap(([, fields]) => fields))
      for (const field of needed) others.delete(field)
      for (const field of others) {
        if (!isThere(fields[field])) continue
        const fitting = known.filter(([, needs]) => needs.includes(field)).map(([name]) => name)
        yield [
          field,
          `an article that is ${status} has none; take it out, or write status: ${fitting.join(' or ')}`,
        ]
      }
    }
    if (isBefore(fields.withdrawnAt, fields.publishedAt))
      yield ['withdrawnAt', 'this is before publishedAt; write a later time']
    if (isBefore(fields.scheduledFor, fields.embargoUntil))
      yield ['scheduledFor', 'this is before embargoUntil; write a later time']
  },
  *Event({ verifiedDate, verifiedBy }) {
    if (isThere(verifiedDate) && !isThere(verifiedBy))
      yield ['verifiedDate', 'name the source that verifies the date in verifiedBy, or take it out']
  },
}

function isBefore(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map(time =>
    typeof time === 'string' ? parseTime(time) : undefined,
  )
  return first !== undefined && second !== undefined && first < second
}
