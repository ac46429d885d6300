import type { Context } from '../../generated/keystone/types'
import { insertRows } from '../../src/database/sqliteBulk'
import { checksOf } from '../../src/editorial/checkQuote'
import { recheckArticle } from '../../src/editorial/keepChecked'
import { review } from '../../src/editorial/openIssues'
import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Content } from '../plan/emptyContent'
import { copyDeskStory } from './copyDesk'
import { mentionsIn } from './mentionsIn'
import { type NewItem, newRows } from './newRows'
import { tellOfReleases } from './tellOfReleases'
import type { World } from './world'

/** An item to be made; the world knows it already, with the id that it gets. */
export type Creation = { list: ContentList; content: Content }

/**
 * Makes items, all of a list at once, with everything that the hooks of their lists would do for
 * each: its revision, what the copy desk finds, the search, the webhooks. Making them one by one
 * through Keystone takes thirty times as long.
 */
export async function createItems(creations: readonly Creation[], world: World, context: Context) {
  const { prisma } = context.sudo()
  const insert = async (list: ContentList, items: readonly NewItem[]) => {
    const idOf = (far: ContentList, slug: string) => world.idOf(far, slug)
    for (const rows of newRows(list, items, idOf, context)) await insertRows(rows, prisma)
  }
  const of = (list: ContentList, derive: (content: Content) => NewItem['derived']) =>
    creations
      .filter(creation => creation.list === list)
      .map(({ content }) => {
        const id = world.idOf(list, String(content.slug))
        return { id, content, derived: derive(content) }
      })
  for (const list of ['Source', 'Person', 'Event'] as const)
    await insert(
      list,
      of(list, () => ({})),
    )

  const bodies = bodiesByQuote(creations)
  const quotes = of('Quote', content => checksIn(content, bodies, world))
  await insert('Quote', quotes)

  const count = await countIssues(creations, quotes, world, prisma)
  const articles = of('Article', content => ({ openCopyIssues: count.get(content) ?? 0 }))
  await insert('Article', articles)
  for (const { id, content } of articles) if (!count.has(content)) await recheckArticle(id, context)
  await tellOfReleases(articles, world, context)
}

/** The bodies in which each quote stands, by its slug. */
function bodiesByQuote(creations: readonly Creation[]): Map<string, unknown[]> {
  const bodies = new Map<string, unknown[]>()
  for (const { list, content } of creations) {
    if (list !== 'Article' || !Array.isArray(content.quotes)) continue
    for (const slug of content.quotes)
      bodies.set(String(slug), [...(bodies.get(String(slug)) ?? []), content.body])
  }
  return bodies
}

function checksIn(quote: Content, bodies: ReadonlyMap<string, unknown[]>, world: World) {
  const { text, kind, sourceText, source } = quote
  const printed = source === null ? null : world.contentOf('Source', String(source)).text
  return checksOf(
    {
      ...{ text: String(text), kind: String(kind), sourceText: String(sourceText) },
      ...{ sourceCheck: 'unchecked', source: printed === null ? null : { text: String(printed) } },
    },
    bodies.get(String(quote.slug)) ?? [],
  )
}

/**
 * How many issues wait in each of the new articles; one that leads to something of which the load
 * knows nothing is left out.
 */
async function countIssues(
  creations: readonly Creation[],
  quotes: readonly NewItem[],
  world: World,
  prisma: Context['prisma'],
): Promise<Map<Content, number>> {
  const articles = creations.flatMap(({ list, content }) => (list === 'Article' ? [content] : []))
  const sourceChecks = new Map(
    quotes.map(({ content, derived }) => [String(content.slug), String(derived.sourceCheck)]),
  )
  const mentions = await mentionsIn(articles, prisma)
  return new Map(
    articles.flatMap((content, index) => {
      const story = copyDeskStory(content, world, sourceChecks, mentions[index] ?? [])
      if (!story) return []
      const open = review(story, { dismissals: [] }).filter(({ severity }) => severity !== 'hint')
      return [[content, open.length]]
    }),
  )
}
