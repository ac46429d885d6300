import type { TimelineRow } from './timelineLayout'

/** What the mark of a timeline's row shows, for whoever cannot see it: “a bar with an open start”. */
export function rowInWords({
  shape,
  isOpenStart,
  isOpenEnd,
}: Pick<TimelineRow<unknown>, 'shape' | 'isOpenStart' | 'isOpenEnd'>): string {
  if (shape === 'dot') return 'a single day'
  if (isOpenStart) return 'a bar with an open start'
  return isOpenEnd ? 'a bar with an open end' : 'a bar'
}
