import type { Context } from '../../generated/keystone/types'
import { blockTexts } from '../../src/copydesk/bodyText'
import { heldNames } from '../../src/database/sqliteBulk'
import { namesIn } from '../../src/editorial/namesIn'
import type { Content } from '../plan/emptyContent'
import type { Mention } from './copyDesk'

/** Where the newsroom's names are. */
const columns = [
  { list: 'Person', column: 'name' },
  { list: 'Source', column: 'name' },
  { list: 'Source', column: 'shortName' },
  { list: 'Event', column: 'name' },
] as const

/** The items that each of some articles names in its texts, linked or not. */
export async function mentionsIn(
  articles: readonly Content[],
  database: Pick<Context['prisma'], '$queryRaw' | '$executeRaw'>,
): Promise<Mention[][]> {
  const names = articles.map(({ headline, summary, body }) =>
    namesIn([String(headline), String(summary), ...blockTexts(body)]),
  )
  const all = [...new Set(names.flat())]
  const held = new Map<string, Mention[]>()
  for (const { list, column } of columns) {
    for (const { name, slug } of await heldNames({ list, column }, all, database))
      held.set(name, [...(held.get(name) ?? []), { list, slug }])
  }
  return names.map(some => {
    const mentions = some.flatMap(name => held.get(name) ?? [])
    // A source may be named by its long and by its short name.
    return [...new Map(mentions.map(one => [`${one.list}/${one.slug}`, one])).values()]
  })
}
