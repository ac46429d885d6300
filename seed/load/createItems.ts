import type { Context } from '../../generated/keystone/types'
import { insertRows } from '../../src/database/sqliteBulk'
import type { FoundQuote } from '../../src/copydesk/findQuote'
import { quotesInBody } from '../../src/copydesk/quotesInBody'
import type { Story } from '../../src/copydesk/story'
import { isQuoted, sourceCheckOf, worstOf } from '../../src/editorial/checkQuote'
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

  const sourceChecks = new Map(
    creations.flatMap(({ list, content }) =>
      list === 'Quote' ? [[String(content.slug), sourceCheckIn(content, world)]] : [],
    ),
  )
  const stories = await storiesOf(creations, sourceChecks, world, prisma)
  const states = new Map<string, FoundQuote['state'][]>()
  for (const story of stories.values())
    for (const [slug, { state }] of quotesInBody(story))
      states.set(slug, [...(states.get(slug) ?? []), state])
  await insert(
    'Quote',
    of('Quote', content => ({
      sourceCheck: sourceChecks.get(String(content.slug)) ?? 'unchecked',
      bodyCheck: isQuoted(content) ? worstOf(states.get(String(content.slug)) ?? []) : 'unchecked',
    })),
  )
  const articles = of('Article', content => ({
    openCopyIssues: openIssuesIn(stories.get(content)),
  }))
  await insert('Article', articles)
  for (const { id, content } of articles)
    if (!stories.has(content)) await recheckArticle(id, context)
  await tellOfReleases(articles, world, context)
}

/**
 * The new articles as the copy desk reads them; one that leads to something of which the load knows
 * nothing is left out.
 */
async function storiesOf(
  creations: readonly Creation[],
  sourceChecks: ReadonlyMap<string, string>,
  world: World,
  prisma: Context['prisma'],
): Promise<Map<Content, Story>> {
  const articles = creations.flatMap(({ list, content }) => (list === 'Article' ? [content] : []))
  const mentions = await mentionsIn(articles, prisma)
  return new Map(
    articles.flatMap((content, index) => {
      const story = copyDeskStory(content, world, sourceChecks, mentions[index] ?? [])
      return story ? [[content, story]] : []
    }),
  )
}

function sourceCheckIn({ text, sourceText, source }: Content, world: World): string {
  const printed = source === null ? null : world.contentOf('Source', String(source)).text
  return sourceCheckOf({
    ...{ text: String(text), sourceText: String(sourceText), sourceCheck: 'unchecked' },
    source: printed === null ? null : { text: String(printed) },
  })
}

function openIssuesIn(story: Story | undefined): number {
  const issues = story ? review(story, { dismissals: [] }) : []
  return issues.filter(({ severity }) => severity !== 'hint').length
}
