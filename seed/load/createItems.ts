import type { Context } from '../../generated/keystone/types'
import { insertRows } from '../../src/database/bulk'
import { recheckArticle } from '../../src/editorial/keepChecked'
import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Content } from '../plan/emptyContent'
import { deskFindings } from './deskFindings'
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
  const of = (list: ContentList) =>
    creations.flatMap(creation => (creation.list === list ? [creation.content] : []))
  const insert = async (
    list: ContentList,
    derive: (content: Content) => NewItem['derived'] = () => ({}),
  ) => {
    const items = of(list).map(content => {
      const id = world.idOf(list, String(content.slug))
      return { id, content, derived: derive(content) }
    })
    const idOf = (far: ContentList, slug: string) => world.idOf(far, slug)
    for (const rows of newRows(list, items, idOf, context)) await insertRows(rows, prisma)
    return items
  }
  await insert('Source')
  await insert('Person')
  await insert('Event')

  const found = await deskFindings({ articles: of('Article'), quotes: of('Quote') }, world, prisma)
  await insert('Quote', found.checksOf)
  const articles = await insert('Article', content => ({
    openCopyIssues: found.openIssuesOf(content) ?? 0,
  }))
  for (const { id, content } of articles)
    if (found.openIssuesOf(content) === undefined) await recheckArticle(id, context)
  await tellOfReleases(articles, world, context)
}
