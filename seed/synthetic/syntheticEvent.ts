import type { Story } from '../package/storySchema'
import { type EventWording, ownEvents, sharedEvents } from './eventWordings'
import type { LongTail } from './longTail'
import { place } from './names'
import { capitalized, fill, type Phrase, type Words } from './phrase'
import { Random } from './random'
import { calendarOf, isoDay, writeDate } from './writtenDates'

type Event = Story['events'][number]

/** An event, and how a story tells of it, with its own words before the story's. */
export type SyntheticEvent = { item: Event; told: Phrase; own: Words }

/** Events that many stories look back to, by how many do. */
export const rememberedEvents: LongTail = { size: 1_000_000, head: 100, exponent: 1.5 }

const firstDay = Date.UTC(1961, 0, 1) / 86_400_000
const lastDay = Date.UTC(2003, 0, 1) / 86_400_000

/** Event `number`, the same in every story: it lies before all of them. */
export function rememberedEvent(number: number): SyntheticEvent {
  const random = new Random(0xe7e7, number, 3)
  const town = place(random.below(1e6))
  const day = firstDay + random.below(lastDay - firstDay)
  const own = { place: town.text }
  const event = written(random.pick(sharedEvents), String(number), day, own, random)
  event.item.location = town.text
  event.item.country = town.country
  return { ...event, own: { ...event.own, ...own } }
}

/** An event of one story, told on a day; what occurred can be verified by a statement. */
export function eventOf(
  story: string,
  day: number,
  words: Words,
  statement: string | undefined,
  random: Random,
): SyntheticEvent {
  const wording = random.pick(ownEvents)
  const when = wording.isPast ? day - 800 - random.below(2_000) : day + 40 + random.below(300)
  const event = written(wording, story, when, words, random)
  if (statement !== undefined && wording.factuality === 'occurred') {
    event.item.verifiedDate = isoDay(calendarOf(when))
    event.item.verifiedBy = statement
  }
  return event
}

function written(
  { kind, factuality, isPast, name, told }: EventWording,
  mark: string,
  day: number,
  words: Words,
  random: Random,
): SyntheticEvent {
  const { edtf, words: when } = writeDate(day, isPast, random)
  return {
    item: {
      slug: `${kind.toLowerCase()}-${mark}`,
      name: capitalized(fill(name, words)),
      kind,
      factuality,
      dateAsWritten: when,
      date: edtf,
    },
    told,
    own: { when },
  }
}
