import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import { isToldToReaders } from './isToldToReaders'
import { offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { rowsOf } from './rowsOf'
import { uniqueKeys, uniqueLinks } from './uniqueKeys'
import type { Known } from './walkQueries'

/** Every item of a world by each of its keys; of each list a visible and a hidden example. */
export async function knownItems(context: Context<Session>, ids: Ids): Promise<Known[]> {
  const known: Known[] = []
  for (const list of offeredLists(context)) {
    const { visible = [], hidden = [] } = ids[list.listKey] ?? {}
    const examples = [visible[0], hidden.at(-1)]
    for (const row of await rowsOf(context, list.listKey).findMany()) {
      for (const link of uniqueLinks(list, context.graphql.schema))
        known.push({
          type: list.graphql.names.outputTypeName,
          where: `{ ${link}: { id: ${JSON.stringify(row.id)} } }`,
          isExample: false,
          isTold: false,
        })
      for (const key of uniqueKeys(list, context.graphql.schema))
        known.push({
          type: list.graphql.names.outputTypeName,
          where: `{ ${key}: ${JSON.stringify(row[key])} }`,
          isExample: key === 'id' && examples.includes(row.id),
          isTold: key === 'slug' && isToldToReaders(list, row),
        })
    }
  }
  return known
}
