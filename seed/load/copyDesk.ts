import { blockTexts } from '../../src/copydesk/bodyText'
import type {
  Story,
  StoryEvent,
  StoryPerson,
  StoryQuote,
  StorySource,
} from '../../src/copydesk/story'
import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Content } from '../plan/emptyContent'
import { Elsewhere, type World } from './world'

/** An item whose name stands in a text that does not link it. */
export type Mention = { list: ContentList; slug: string }

/**
 * An article that is being made as the copy desk reads it, out of what the load knows: without
 * reading back what has just been written. `src/editorial/storyOf.ts` reads the same from the
 * database.
 *
 * @param sourceChecks what comparing each quote with its source found, by the quote's slug
 * @param mentions the items that its texts name, linked or not
 * @returns undefined where the story leads to something of which the load knows nothing
 */
export function copyDeskStory(
  article: Content,
  world: World,
  sourceChecks: ReadonlyMap<string, string>,
  mentions: readonly Mention[],
): Story | undefined {
  try {
    return told(article, world, sourceChecks, mentions)
  } catch (error) {
    if (error instanceof Elsewhere) return undefined
    throw error
  }
}

function told(
  article: Content,
  world: World,
  sourceChecks: ReadonlyMap<string, string>,
  mentions: readonly Mention[],
): Story {
  const linked = (field: string) => article[field] as string[] // slugs, in order, by its type
  const read = (list: ContentList, slugs: readonly string[]) =>
    slugs.map(slug => world.contentOf(list, slug))
  const unlinked = (list: ContentList, field: string) =>
    read(
      list,
      mentions.flatMap(mention =>
        mention.list === list && !linked(field).includes(mention.slug) ? [mention.slug] : [],
      ),
    )
  const quotes = read('Quote', linked('quotes'))
  const reached = [...linked('sources'), ...quotes.flatMap(({ source }) => source ?? [])]
  const isLinked = new Set<unknown>(linked('sources'))
  return {
    headline: String(article.headline),
    summary: String(article.summary),
    blocks: blockTexts(article.body),
    originalDate: String(article.originalDate) || null,
    quotes: quotes.map(quote => asQuote(quote, sourceChecks)),
    people: read('Person', linked('people')).map(asPerson),
    sources: withChains(reached.map(String), world).map(source =>
      asSource(source, isLinked.has(source.slug)),
    ),
    events: read('Event', linked('events')).map(asEvent),
    unlinked: {
      people: unlinked('Person', 'people').map(asPerson),
      sources: unlinked('Source', 'sources').map(source => asSource(source, false)),
      events: unlinked('Event', 'events').map(asEvent),
    },
  }
}

/** Sources, and every source that they belong to or rest on, in the order in which they are found. */
function withChains(slugs: readonly string[], world: World): Content[] {
  const found = new Map<string, Content>()
  let next = [...new Set(slugs)].toSorted()
  while (next.length > 0) {
    const above: string[] = []
    for (const slug of next) {
      const source = world.contentOf('Source', slug)
      found.set(slug, source)
      for (const link of [source.partOf, source.basedOn]) if (link) above.push(String(link))
    }
    next = [...new Set(above)].filter(slug => !found.has(slug)).toSorted()
  }
  return [...found.values()]
}

// A content has the fields of its list, and each the type that the package's schema gives it.

function asQuote(quote: Content, sourceChecks: ReadonlyMap<string, string>) {
  const { slug, text, kind, speaker, source, sourceText, overrideReason } = quote
  const sourceCheck = sourceChecks.get(String(slug))
  if (sourceCheck === undefined) throw new Elsewhere(`what is found out about ${String(slug)}`)
  return {
    ...{ slug, text, kind, speaker, source, sourceText, overrideReason, sourceCheck },
  } as StoryQuote
}

function asPerson(person: Content): StoryPerson {
  const { slug, name, givenName, familyName, secondReference, alternateNames, kind } = person
  return {
    ...{ slug, name, givenName, familyName, secondReference, alternateNames, kind },
  } as StoryPerson
}

function asSource(source: Content, isLinked: boolean): StorySource {
  const { slug, name, shortName, kind, partOf, basedOn } = source
  return { slug, name, shortName, kind, partOf, basedOn, isLinked } as StorySource
}

function asEvent({ slug, name, kind, factuality, dateAsWritten, date }: Content): StoryEvent {
  return { slug, name, kind, factuality, dateAsWritten, date: date || null } as StoryEvent
}
