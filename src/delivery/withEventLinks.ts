import type { Context } from '../../generated/keystone/types'
import { dependOnLinks } from '../answers/dependencies'
import type { Session } from '../auth'
import { inPortions } from '../database/inPortions'
import { loadChains } from './loadChains'
import { personFields } from './publicSelections'
import type { PublicEvent, PublicPerson, PublicSource } from './publicStory'

/** An event as it answers for itself, without the people and sources that it links. */
export type EventAnswer = Omit<PublicEvent, 'verifiedBy' | 'people' | 'sources'>

type Links = { id: string; people: Id[]; sources: Id[]; verifiedById: string | null }
type Id = { id: string }

const pageSize = 100

/**
 * Adds to events the people and sources that they link, and the chains of those sources, as far as
 * the asker may see.
 *
 * Asking each event for its links would be a statement for each. So the ids are read at once, past
 * the rules, and whoever they belong to is asked for by id, which answers what may be seen.
 */
export async function withEventLinks(
  events: readonly EventAnswer[],
  context: Context<Session>,
): Promise<{ events: PublicEvent[]; chains: PublicSource[] }> {
  const links = await linksOf(events, context)
  const people = await peopleById(
    links.flatMap(({ people }) => people.map(({ id }) => id)),
    context,
  )
  const sourceIds = links.flatMap(({ sources, verifiedById }) => [
    ...sources.map(({ id }) => id),
    ...(verifiedById ? [verifiedById] : []),
  ])
  const chains = await loadChains('id', sourceIds, context)
  const ofEvent = new Map(links.map(each => [each.id, each]))
  return {
    chains,
    events: events.map(event => {
      const { people: whose = [], sources = [], verifiedById } = ofEvent.get(event.id) ?? {}
      return {
        ...event,
        people: people.filter(({ id }) => whose.some(other => other.id === id)),
        sources: chains.filter(({ id }) => sources.some(other => other.id === id)),
        verifiedBy: chains.find(({ id }) => id === verifiedById) ?? null,
      }
    }),
  }
}

async function linksOf(events: readonly Id[], context: Context<Session>): Promise<Links[]> {
  const { prisma } = context
  const ids = events.map(({ id }) => id)
  dependOnLinks('Event', ids)
  const links: Links[] = []
  const id = { select: { id: true } } as const
  for (const portion of inPortions(ids)) {
    const where = { id: { in: portion } }
    const select = { id: true, people: id, sources: id, verifiedById: true } as const
    links.push(...(await prisma.event.findMany({ where, select })))
  }
  return links
}

/** In the order of their names. */
async function peopleById(ids: readonly string[], context: Context<Session>) {
  const found: PublicPerson[] = []
  const wanted = [...new Set(ids)]
  for (let first = 0; first < wanted.length; first += pageSize) {
    const where = { id: { in: wanted.slice(first, first + pageSize) } }
    const page = { where, take: pageSize, query: personFields }
    found.push(...((await context.query.Person.findMany(page)) as PublicPerson[])) // as asked for
  }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
