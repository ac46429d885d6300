import type { Context } from '../../generated/keystone/types'
import { insertRows, storedTime } from '../../src/database/bulk'
import { announceRelease } from '../../src/delivery/webhooks/announceReleases'
import { publicFrom } from '../../src/editorial/publicFrom'
import { lenders } from '../../src/search/searchFields'
import { indexed } from '../../src/search/reindex'
import { searchIndex } from '../../src/search/searchIndex'
import { textsOf } from '../../src/search/publicTexts'
import type { Content } from '../plan/emptyContent'
import type { NewItem } from './newRows'
import type { World } from './world'

/** Makes new articles that are published findable, and tells the webhooks of them. */
export async function tellOfReleases(articles: readonly NewItem[], world: World, context: Context) {
  const { prisma } = context.sudo()
  const now = new Date()
  const released = articles.flatMap(article => {
    const from = publicFrom(timesOf(article.content))
    return from ? [{ ...article, from }] : []
  })
  const [open, waiting] = [
    released.filter(one => one.from <= now),
    released.filter(one => one.from > now),
  ]

  if (open.length > 0) {
    const entries = open.map(({ id, content }) => indexed(id, textsOf(withLinked(content, world))))
    await searchIndex.put(entries, prisma)
  }
  for (const { id, from } of waiting) await searchIndex.putOff(id, from, prisma)

  const isAnyoneListening = (await prisma.webhook.count({ where: { isActive: true } })) > 0
  if (isAnyoneListening) {
    for (const { id } of released) {
      const after = await prisma.article.findUniqueOrThrow({ where: { id } })
      await announceRelease({ after }, context)
    }
  } else {
    const rows = waiting.map(({ id, from }) => [id, storedTime(from)])
    await insertRows({ table: 'EmbargoEnd', columns: ['id', 'endsAt'], rows }, prisma)
  }
}

function timesOf({ status, publishedAt, embargoUntil }: Content) {
  const time = (value: unknown) => (typeof value === 'string' ? new Date(value) : null)
  return {
    ...{ status: String(status), publishedAt: time(publishedAt), embargoUntil: time(embargoUntil) },
  }
}

/** An article with the items that lend it their words, as the search reads it. */
function withLinked(content: Content, world: World): Parameters<typeof textsOf>[0] {
  const linked = Object.entries(lenders).map(([link, { list }]) => [
    link,
    (content[link] as string[]).map(slug => world.contentOf(list, slug)), // slugs, in order
  ])
  return { ...content, ...Object.fromEntries(linked) } as Parameters<typeof textsOf>[0]
}
