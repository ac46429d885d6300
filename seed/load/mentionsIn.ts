import type { Context } from '../../generated/keystone/types'
import { blockTexts } from '../../src/copydesk/bodyText'
import { heldBeginnings, heldNames } from '../../src/database/bulk'
import { beginningsIn, namesIn } from '../../src/editorial/namesIn'
import type { Content } from '../plan/emptyContent'
import type { Mention } from './copyDesk'

/** The items that each of some articles names in its texts, linked or not. */
export async function mentionsIn(
  articles: readonly Content[],
  database: Pick<Context['prisma'], '$queryRaw' | '$executeRaw'>,
): Promise<Mention[][]> {
  const texts = articles.map(({ headline, summary, body }) => [
    ...[String(headline), String(summary)],
    ...blockTexts(body),
  ])
  // Most capital letters begin sentences: to look up what follows them would take ten times as long.
  const begins = await heldBeginnings(beginningsIn(texts.flat()), database)
  const names = texts.map(some => namesIn(some, written => begins.has(written)))
  const all = [...new Set(names.flat())]
  const held = new Map<string, Mention[]>()
  for (const { name, list, slug } of await heldNames(all, database))
    held.set(name, [...(held.get(name) ?? []), { list, slug }])
  return names.map(some => {
    const mentions = some.flatMap(name => held.get(name) ?? [])
    // A source may be named by its long and by its short name.
    return [...new Map(mentions.map(one => [`${one.list}/${one.slug}`, one])).values()]
  })
}
