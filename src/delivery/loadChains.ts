import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { asSource, type SourceAnswer, sourceFields } from './publicSelections'
import type { PublicSource } from './publicStory'

const pageSize = 100

/**
 * Sources by slug or by id, and all that they belong to or rest on, as far as the asker may see.
 */
export async function loadChains(
  by: 'slug' | 'id',
  keys: readonly string[],
  context: Context<Session>,
): Promise<PublicSource[]> {
  const found = new Map<string, PublicSource>()
  let [key, waiting]: [typeof by, string[]] = [by, [...new Set(keys)]]
  while (waiting.length > 0) {
    const above = new Set<string>()
    for (let first = 0; first < waiting.length; first += pageSize) {
      const answers = (await context.query.Source.findMany({
        where: { [key]: { in: waiting.slice(first, first + pageSize) } },
        orderBy: { slug: 'asc' },
        take: pageSize,
        query: sourceFields,
      })) as SourceAnswer[] // the shape that was asked for
      for (const source of answers.map(asSource)) {
        found.set(source.slug, source)
        for (const slug of [source.partOf, source.basedOn]) if (slug) above.add(slug)
      }
    }
    ;[key, waiting] = ['slug', [...above].filter(slug => !found.has(slug))]
  }
  return [...found.values()]
}
