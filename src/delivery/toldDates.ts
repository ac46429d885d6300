import { type StatedDates, statedDates } from '../dates/statedDates'
import type { PublicEvent } from './publicStory'

/** What is said to have happened, or to be going to. */
const takesPlace: readonly string[] = ['occurred', 'reported', 'announced']

/**
 * When an event began and ended, for formats that know nothing but dates: as verified, else as the
 * story has it. A date for what did not happen, or was only threatened, would say that it did.
 */
export function toldDates({
  factuality,
  date,
  verifiedDate,
}: Pick<PublicEvent, 'factuality' | 'date' | 'verifiedDate'>): StatedDates {
  if (!takesPlace.includes(factuality)) return {}
  const verified = verifiedDate === '' ? {} : statedDates(verifiedDate)
  if (verified.start || verified.end || date === '') return verified
  return statedDates(date)
}
