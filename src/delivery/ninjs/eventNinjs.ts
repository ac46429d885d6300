import { factualities } from '../../editorial/factualities'
import type { Addresses } from '../addresses'
import { entryId } from '../entryId'
import type { ToldEvent } from '../loadPublicEvent'
import { toldDates } from '../toldDates'
import { unlessEmpty } from '../unlessEmpty'
import { ninjsPerson, ninjsSource, organisations } from './concepts'
import { type Ninjs, type NinjsDates, standard } from './ninjs'
import { plainTexts } from './texts'

/**
 * An event as an IPTC ninjs 3.1 event, with the articles that tell of it.
 *
 * Its dates are “expected” ones, for only those may be coarser than a second: they say as much as is
 * certain. The note to editors says how sure the event is and, in words, when it was.
 */
export function eventNinjs(event: ToldEvent, addresses: Addresses): Ninjs {
  const { verifiedBy } = event
  return {
    uri: entryId('Event', event.id),
    type: 'event',
    representationType: 'full',
    pubStatus: 'usable',
    title: event.name,
    slugline: event.slug,
    located: unlessEmpty(event.location),
    headlines: plainTexts({ main: event.name }),
    descriptions: plainTexts({ description: event.description }),
    eventDetails: detailsOf(event),
    edNote: noteOf(event),
    people: unlessEmpty(event.people.map(one => ninjsPerson(one, 'participant'))),
    places: unlessEmpty([
      ...(event.location ? [{ name: event.location, rel: 'location' }] : []),
      ...(event.country ? [{ name: event.country, rel: 'country', literal: event.country }] : []),
    ]),
    organisations: unlessEmpty(organisations(event.sources)),
    infoSources: unlessEmpty([
      ...event.sources.map(source => ninjsSource(source)),
      ...(verifiedBy ? [ninjsSource(verifiedBy, 'verifiesDate')] : []),
    ]),
    associations: unlessEmpty(
      event.articles.map(({ id, slug, headline, publishedAt }) => ({
        ...{ name: headline, rel: 'toldIn', slugline: slug },
        uri: entryId('Article', id),
        type: 'text' as const,
        firstCreated: publishedAt,
        altIds: [{ role: 'web', value: addresses.article(slug) }],
      })),
    ),
    altIds: [
      { role: 'slug', value: event.slug },
      { role: 'web', value: addresses.event(event.slug) },
    ],
    standard,
  }
}

function detailsOf(event: ToldEvent): { dates: NinjsDates } | undefined {
  const { start, end } = toldDates(event)
  if (!start && !end) return undefined
  return { dates: { expectedStartDate: start, expectedEndDate: end } }
}

function noteOf({ factuality, dateInWords }: ToldEvent): string {
  const label = factualities.find(({ value }) => value === factuality)?.label ?? factuality
  return `${label}${dateInWords ? `; ${dateInWords}` : ''}.`
}
