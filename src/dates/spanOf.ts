import { compareDays, type Day } from './calendar'
import type { DateSet, Edtf, Interval } from './edtf'

/** The days a date can touch; null where it has no end, or none that is known. */
export type DaySpan = { first: Day | null; last: Day | null }

/** The days from the first to the last that a date can mean. */
export function spanOf(edtf: Edtf): DaySpan {
  if ('members' in edtf) return spanOfSet(edtf)
  if (edtf.kind === 'interval') return spanOfInterval(edtf)
  return { first: edtf.first, last: edtf.last }
}

function spanOfInterval({ start, end }: Interval): DaySpan {
  return {
    first: typeof start === 'string' ? null : start.first,
    last: typeof end === 'string' ? null : end.last,
  }
}

/** Members may stand in any order, so the ends are searched for, not read off the outer two. */
function spanOfSet({ members }: DateSet): DaySpan {
  const firstDays = members.map(member => {
    if (member.kind === 'upTo') return null
    return member.kind === 'range' ? member.from.first : member.point.first
  })
  const lastDays = members.map(member => {
    if (member.kind === 'onward') return null
    return member.kind === 'range' ? member.to.last : member.point.last
  })
  return {
    first: outermost(firstDays, (day, best) => compareDays(day, best) < 0),
    last: outermost(lastDays, (day, best) => compareDays(day, best) > 0),
  }
}

function outermost(days: (Day | null)[], isFurther: (day: Day, best: Day) => boolean): Day | null {
  const [start = null, ...rest] = days
  return rest.reduce((best, day) => {
    if (!best || !day) return null
    return isFurther(day, best) ? day : best
  }, start)
}
