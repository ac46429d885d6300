import type { Context } from '../../generated/keystone/types'
import { readingOrder } from '../../src/copydesk/readingOrder'
import { PlainError } from '../../src/plainError'
import type { DocumentBlock } from '../package/documentBlock'
import { type Story, storySchema } from '../package/storySchema'
import { type Item, namedItems } from './namedItems'
import { bySection, type Section } from './sections'
import { storyItem } from './storyItem'
import { withChains } from './withChains'

/** A story as the database holds it, in the shape of a package. */
export type StoredStory = {
  story: Story
  body: DocumentBlock[]
  originalText: string
  /** The package's files as they were loaded; empty when it came from none. */
  yaml: string
  markdown: string
  /** Of each item the files name and the database still has, the slug it has now. */
  names: Names
}

export type Names = Record<Section, ReadonlyMap<string, string>>

const slug = { select: { id: true, slug: true } } as const

/**
 * Reads an article with everything it links, and what its package named besides. Call it inside a
 * transaction, so that it is of one moment.
 *
 * Items are in the order in which the package names them, then quotes in reading order, events in
 * that of time, all others by their slugs.
 *
 * @throws PlainError when there is no article with the id
 */
export async function storedStory(id: string, context: Context): Promise<StoredStory> {
  const { prisma } = context.sudo()
  const article = await prisma.article.findUnique({
    where: { id },
    include: { people: slug, sources: slug, events: slug, quotes: slug },
  })
  if (!article) throw new PlainError('The article has been deleted.')
  const files = await prisma.seededStory.findUnique({ where: { id } })
  const named = await namedItems(files?.yaml ?? '', context)
  const wanted = (section: Section, more: readonly Item[] = []) =>
    idsOf([...named[section].values(), ...article[section], ...more])

  const events = await prisma.event.findMany({
    where: { id: { in: wanted('events') } },
    include: { people: slug, sources: slug, verifiedBy: slug },
    orderBy: [{ earliestDate: 'asc' }, { slug: 'asc' }],
  })
  const quotes = await prisma.quote.findMany({
    where: { id: { in: wanted('quotes') } },
    include: { speaker: slug, source: slug },
    orderBy: { slug: 'asc' },
  })
  const people = await prisma.person.findMany({
    where: {
      id: {
        in: wanted('people', [
          ...events.flatMap(event => event.people),
          ...quotes.flatMap(({ speaker }) => speaker ?? []),
        ]),
      },
    },
    orderBy: { slug: 'asc' },
  })
  const sources = await withChains(
    wanted('sources', [
      ...events.flatMap(({ sources, verifiedBy }) => [
        ...sources,
        ...(verifiedBy ? [verifiedBy] : []),
      ]),
      ...quotes.flatMap(({ source }) => source ?? []),
    ]),
    context,
  )

  quotes.sort(readingOrder(article.body))
  const inArticle = <Row extends Item>(section: Section, rows: readonly Row[]) =>
    rows.filter(row => article[section].some(linked => linked.id === row.id))
  const names = bySection(
    section => new Map([...named[section]].map(([name, item]) => [name, item.slug])),
  )
  return {
    story: storySchema.parse({
      article: storyItem('Article', {
        ...article,
        ...{ people: inArticle('people', people), sources: inArticle('sources', sources) },
        ...{ events: inArticle('events', events), quotes: inArticle('quotes', quotes) },
      }),
      people: asNamed(people, names.people).map(row => storyItem('Person', row)),
      sources: asNamed(sources, names.sources).map(row => storyItem('Source', row)),
      events: asNamed(events, names.events).map(row => storyItem('Event', row)),
      quotes: asNamed(quotes, names.quotes).map(row => storyItem('Quote', row)),
    }),
    body: article.body as DocumentBlock[], // the document field stores nothing else
    originalText: article.originalText,
    yaml: files?.yaml ?? '',
    markdown: files?.markdown ?? '',
    names,
  }
}

function idsOf(items: readonly Item[]): string[] {
  return [...new Set(items.map(({ id }) => id))]
}

/** What a package names comes first, as it names it; all else stays in its order behind. */
function asNamed<Row extends Item>(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
): Row[] {
  const places = new Map([...names.values()].map((slug, place) => [slug, place]))
  const placeOf = ({ slug }: Row) => places.get(slug) ?? places.size
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}
