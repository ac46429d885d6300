import type { Event, Place } from 'schema-dts'

import { factualities } from '../../editorial/factualities'
import type { Addresses } from '../addresses'
import type { PublicEvent, PublicSource } from '../publicStory'
import { toldDates } from '../toldDates'
import { unlessEmpty } from '../unlessEmpty'
import { identified } from './node'
import { personNamed } from './person'
import { sourceWork } from './source'

/**
 * An event. Days are told where they are known to the day; who took part, where it is said to have
 * happened; and of all but what did, how sure it is.
 */
export function event(
  event: PublicEvent,
  chains: readonly PublicSource[],
  addresses: Addresses,
): Event {
  const { start, end } = toldDates(event)
  const factuality = factualities.find(({ value }) => value === event.factuality)
  const people = event.people.map(personNamed)
  const sources = [...event.sources, ...(event.verifiedBy ? [event.verifiedBy] : [])]
  const works = [...new Set(sources.map(({ slug }) => slug))].flatMap(
    slug => sourceWork(slug, chains) ?? [],
  )
  return {
    '@type': 'Event',
    ...identified('Event', event),
    url: addresses.event(event.slug),
    name: event.name,
    description: unlessEmpty(event.description),
    disambiguatingDescription:
      factuality && factuality.value !== 'occurred' ? factuality.label : undefined,
    startDate: start?.length === 10 ? start : undefined,
    endDate: end?.length === 10 ? end : undefined,
    location: placeOf(event),
    [factuality?.isSaidToHaveHappened ? 'attendee' : 'about']: unlessEmpty(people),
    subjectOf: unlessEmpty(works),
  }
}

function placeOf({ location, country }: PublicEvent): Place | undefined {
  if (location === '' && country === '') return undefined
  return {
    '@type': 'Place',
    name: unlessEmpty(location),
    address: country ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
  }
}
