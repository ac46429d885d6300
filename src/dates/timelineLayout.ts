import { compareSpans } from './compareSpans'
import { dayNumber, dayOfNumber } from './dayNumber'
import { plainWords } from './plainWords'
import { timelineScale, type TimelineScale } from './timelineScale'
import { type Tick, timelineTicks } from './timelineTicks'

/** An event, by the first and the last day its date allows (see `boundsOf`). */
export type TimelineEvent = { name: string; earliest: string | null; latest: string | null }

/**
 * An event and its mark: a dot for a single day, else a bar from the first day to the last that its
 * date allows. Places run from 0 to 1. An open bar reaches the end of the axis: how far it goes on
 * is not known.
 */
export type TimelineRow<E> = {
  event: E
  shape: 'dot' | 'bar'
  from: number
  to: number
  isOpenStart: boolean
  isOpenEnd: boolean
}

export type TimelineLayout<E> = {
  /** In order of time. */
  rows: TimelineRow<E>[]
  /** Events of which no day is known, in the order in which they were given. */
  undated: E[]
  ticks: Tick[]
  /** Stretches that are not drawn to scale, with the days they run between. */
  broken: { start: number; end: number; firstDay: string; lastDay: string }[]
}

/** Of the axis: a bar that is thinner is not seen. */
const thinnest = 0.008

/** Lays out a picture of when events happened that claims no more than their dates do. */
export function timelineLayout<E extends TimelineEvent>(events: readonly E[]): TimelineLayout<E> {
  const dated = events.filter(({ earliest, latest }) => earliest !== null || latest !== null)
  const scale = timelineScale(dated.flatMap(timesOf))
  return {
    rows: dated
      .toSorted((a, b) => compareSpans(a, b) || a.name.localeCompare(b.name, 'en'))
      .map(event => rowOf(event, scale)),
    undated: events.filter(event => !dated.includes(event)),
    ticks: timelineTicks(scale),
    broken: scale.broken.map(({ start, end, from, to }) => ({
      start,
      end,
      firstDay: plainWords(dayOfNumber(from)),
      lastDay: plainWords(dayOfNumber(to)),
    })),
  }
}

const noon = 0.5

/** The times that an event's mark stands on: noon of a single day, else midnight to midnight. */
function timesOf({ earliest, latest }: TimelineEvent): number[] {
  if (earliest !== null && earliest === latest) return [dayNumber(earliest) + noon]
  const from = earliest === null ? [] : [dayNumber(earliest)]
  return latest === null ? from : [...from, dayNumber(latest) + 1]
}

function rowOf<E extends TimelineEvent>(event: E, { placeOf }: TimelineScale): TimelineRow<E> {
  const places = timesOf(event).map(placeOf)
  const isOpenStart = event.earliest === null
  const isOpenEnd = event.latest === null
  const from = isOpenStart ? 0 : (places[0] ?? 0)
  const to = isOpenEnd ? 1 : (places.at(-1) ?? 1)
  const isDot = event.earliest === event.latest
  const missing = isDot ? 0 : Math.max(0, thinnest - (to - from))
  return {
    event,
    shape: isDot ? 'dot' : 'bar',
    from: from - missing / 2,
    to: to + missing / 2,
    isOpenStart,
    isOpenEnd,
  }
}
