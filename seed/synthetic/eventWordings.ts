import type { Story } from '../package/storySchema'
import { type Phrase, phrase } from './phrase'

type Event = Story['events'][number]

/** An event as a list names it and as a story tells it; whether it lies before the story or after. */
export type EventWording = Required<Pick<Event, 'kind' | 'factuality'>> & {
  name: Phrase
  told: Phrase
  isPast: boolean
}

const past = (
  kind: EventWording['kind'],
  factuality: EventWording['factuality'],
  name: string,
  told: string,
): EventWording => ({ kind, factuality, name: phrase(name), told: phrase(told), isPast: true })

const coming = (...of: Parameters<typeof past>): EventWording => ({ ...past(...of), isPast: false })

/** What belongs to one story: blanks as in wordings.ts. */
export const ownEvents: readonly [EventWording, ...EventWording[]] = [
  coming(
    'meeting',
    'announced',
    'Public meeting about the {thing} of {place}',
    'A public meeting about the {thing} is to be held {when}, {outlet} said.',
  ),
  coming(
    'deadline',
    'announced',
    'Deadline for objections to the plans for the {thing} of {place}',
    'Objections may be sent in until a deadline {when}, according to {outlet}.',
  ),
  coming(
    'launch',
    'announced',
    'Opening of the {thing} of {place}',
    'If all goes well, the opening will be celebrated {when}, {outlet} reported.',
  ),
  coming(
    'threat',
    'threatened',
    'Strike at the {thing} of {place}',
    'The staff of the {thing} have threatened a strike {when}, {outlet} said.',
  ),
  past(
    'test',
    'occurred',
    'Safety test of the {thing} of {place}',
    'A safety test {when} found nothing to object to, {outlet} reported.',
  ),
  past(
    'message',
    'reported',
    'Open letter about the {thing} of {place}',
    'An open letter about the {thing} was sent {when}, according to {outlet}.',
  ),
  past(
    'meeting',
    'didNotOccur',
    'Inspection of the {thing} of {place} that did not take place',
    'An inspection that was to take place {when} was called off, {outlet} said.',
  ),
  past(
    'statement',
    'reported',
    'Council statement about the {thing} of {place}',
    'The council had said {when} that nothing would change, {outlet} recalled.',
  ),
]

/** What many stories look back to. The place is the event's own. */
export const sharedEvents: readonly [EventWording, ...EventWording[]] = [
  past(
    'launch',
    'occurred',
    'Launch of the {place} weather balloons',
    'Weather balloons were launched in {place} {when}, and towns like this one have planned with their figures ever since, {outlet} said.',
  ),
  past(
    'meeting',
    'occurred',
    'Conference of small towns in {place}',
    'A conference of small towns that met in {place} {when} had asked for such decisions, {outlet} recalled.',
  ),
  past(
    'deadline',
    'occurred',
    'End of the {place} building fund',
    'The building fund of {place}, which once paid for such work, was closed {when}, according to {outlet}.',
  ),
  past(
    'test',
    'occurred',
    'Siren test in {place}',
    'The siren test in {place} {when} is still spoken of, {outlet} noted.',
  ),
  past(
    'threat',
    'threatened',
    'Threat to close the {place} road',
    'A threat to close the {place} road was made {when}, {outlet} reported.',
  ),
  past(
    'message',
    'reported',
    'Letter of the {place} guilds',
    'The guilds of {place} warned of this in a letter {when}, {outlet} said.',
  ),
  past(
    'statement',
    'reported',
    'Statement on the {place} census',
    'A statement on the {place} census {when} had named the same figures, {outlet} said.',
  ),
]
