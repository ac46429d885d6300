import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { blockTexts } from '../copydesk/bodyText'
import type { Story, StoryEvent, StoryPerson, StoryQuote, StorySource } from '../copydesk/story'
import { inPortions } from '../database/inPortions'
import { namesIn } from './namesIn'
import type { Article } from './verb'

type Prisma = Context<Session>['prisma']

/** An article as the copy desk reads it, with what the newsroom knows of the names in its text. */
export async function storyOf(article: Article, context: Context<Session>): Promise<Story> {
  const { prisma } = context.sudo()
  // Asked the other way about, for the quotes of an article, Prisma walks over all quotes there are.
  const {
    quotes,
    people,
    sources: linked,
    events,
  } = await prisma.article.findUniqueOrThrow({
    where: { id: article.id },
    select: {
      quotes: { include: { speaker: true, source: true }, ...inOrder },
      people: inOrder,
      sources: inOrder,
      events: inOrder,
    },
  })

  const reached = [...linked.map(({ id }) => id), ...quotes.flatMap(quote => quote.sourceId ?? [])]
  const sources = await withChains(reached, prisma)
  const linkedIds = new Set(linked.map(({ id }) => id))
  const blocks = blockTexts(article.body)
  const names = namesIn([article.headline, article.summary, ...blocks])
  return {
    headline: article.headline,
    summary: article.summary,
    blocks,
    originalDate: article.originalDate || null,
    quotes: quotes.map(quote => ({
      ...pick(quote),
      speaker: quote.speaker?.slug ?? null,
      source: quote.source?.slug ?? null,
    })),
    people: people.map(asPerson),
    sources: sources.map(source => asSource(source, linkedIds.has(source.id))),
    events: events.map(asEvent),
    unlinked: await unlinkedIn(names, { people, sources: linked, events }, prisma),
  }
}

const inOrder = { orderBy: { slug: 'asc' } } as const

function pick({ slug, text, kind, sourceText, overrideReason, sourceCheck }: StoredQuote) {
  return { slug, text, kind, sourceText, overrideReason, sourceCheck } as Omit<
    StoryQuote,
    'speaker' | 'source'
  > // SQLite keeps the values of an enum as text
}

type StoredQuote = Awaited<ReturnType<Prisma['quote']['findMany']>>[number]
type StoredPerson = Awaited<ReturnType<Prisma['person']['findMany']>>[number]
type StoredEvent = Awaited<ReturnType<Prisma['event']['findMany']>>[number]
type StoredSource = Awaited<ReturnType<typeof withChains>>[number]

function asPerson(person: StoredPerson): StoryPerson {
  const { slug, name, givenName, familyName, secondReference } = person
  const alternateNames = textsIn(person.alternateNames)
  const kind = person.kind as StoryPerson['kind'] // an enum, as above
  return { slug, name, givenName, familyName, secondReference, alternateNames, kind }
}

function asSource(source: StoredSource, isLinked: boolean): StorySource {
  const { slug, name, shortName, kind, partOf, basedOn } = source
  return {
    ...{ slug, name, shortName, kind, isLinked },
    partOf: partOf?.slug ?? null,
    basedOn: basedOn?.slug ?? null,
  }
}

function asEvent({ slug, name, kind, factuality, dateAsWritten, date }: StoredEvent): StoryEvent {
  return { slug, name, kind, factuality, dateAsWritten, date: date || null }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** Sources, and every source that they belong to or rest on. */
async function withChains(ids: readonly string[], prisma: Prisma) {
  const found = new Map<string, Awaited<ReturnType<typeof read>>[number]>()
  const read = (wanted: string[]) =>
    prisma.source.findMany({
      where: { id: { in: wanted } },
      include: { partOf: true, basedOn: true },
      orderBy: { slug: 'asc' },
    })
  let next = [...new Set(ids)]
  while (next.length > 0) {
    const above: string[] = []
    for (const portion of inPortions(next)) {
      for (const source of await read(portion)) {
        found.set(source.id, source)
        above.push(...[source.partOfId, source.basedOnId].filter(id => id !== null))
      }
    }
    next = [...new Set(above)].filter(id => !found.has(id))
  }
  return [...found.values()]
}

type Linked = Record<'people' | 'sources' | 'events', readonly { slug: string }[]>

async function unlinkedIn(
  names: string[],
  linked: Linked,
  prisma: Prisma,
): Promise<Story['unlinked']> {
  const found: { people: StoryPerson[]; sources: StorySource[]; events: StoryEvent[] } = {
    ...{ people: [], sources: [], events: [] },
  }
  const slugs = (key: keyof Linked) => new Set(linked[key].map(({ slug }) => slug))
  const [people, sources, events] = [slugs('people'), slugs('sources'), slugs('events')]
  for (const portion of inPortions(names)) {
    const where = { name: { in: portion } }
    const either = { OR: [where, { shortName: { in: portion } }] }
    const include = { partOf: true, basedOn: true }
    found.people.push(...(await prisma.person.findMany({ where })).map(asPerson))
    for (const source of await prisma.source.findMany({ where: either, include }))
      found.sources.push(asSource(source, false))
    found.events.push(...(await prisma.event.findMany({ where })).map(asEvent))
  }
  return {
    people: found.people.filter(({ slug }) => !people.has(slug)),
    sources: bySlug(found.sources).filter(({ slug }) => !sources.has(slug)),
    events: found.events.filter(({ slug }) => !events.has(slug)),
  }
}

/** A source may be found by its long and by its short name. */
function bySlug(sources: readonly StorySource[]): StorySource[] {
  return [...new Map(sources.map(source => [source.slug, source])).values()]
}
