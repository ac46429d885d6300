import { queryLimits } from '../../src/graphql/queryLimits'
import type { Newsroom } from '../support/newsroom'
import { askTogether } from './askTogether'
import { connectionQuestions } from './connectionQuestions'
import { heavyQueries } from './heavyQueries'
import { hiddenValues } from './hiddenValues'
import { queriesByKey } from './keyQuestions'
import { knownItems } from './knownItems'
import { offeredLists } from './offeredLists'
import type { Ids } from './plant'
import { questions } from './questions'
import { rowsOf } from './rowsOf'
import { walkQueries } from './walkQueries'

export type ReadersQuestion = { query: string; variables?: object }

/** Whatever the walks of this folder ask of a hidden world as readers, one kind after the other. */
export async function readersQuestions(
  { context }: Newsroom,
  ids: Ids,
): Promise<Record<string, ReadersQuestion[]>> {
  const { schema } = context.graphql
  const lists = offeredLists(context)
  const values = await hiddenValues(context, ids)
  // What they are told of a withdrawn article has a test of its own: withdrawn.test.ts.
  const known = (await knownItems(context, ids)).filter(({ isTold }) => !isTold)
  const ways = Object.values(questions(schema, values))
  const byKeys: string[] = []
  for (const list of lists) {
    const rows = await rowsOf(context, list.listKey).findMany()
    const { hidden = [], visible = [] } = ids[list.listKey] ?? {}
    const shown = rows.find(({ id }) => visible.includes(id))
    // The users of both worlds sign in; only the planted ones are hidden in one.
    const planted = rows.filter(({ id }) => hidden.includes(id) && id.startsWith('canary'))
    for (const row of planted) byKeys.push(...queriesByKey(list, schema, row, shown))
  }
  const asked = (queries: readonly string[]) => queries.map(query => ({ query }))
  return {
    'everything below every query': asked(walkQueries(schema, known)),
    'what is heavy': asked(heavyQueries(schema, known)),
    'filters and orders': lists.flatMap(list => ways.flatMap(way => way(list))),
    'keys of what is hidden': askTogether(byKeys, field => field),
    connections: connectionQuestions(schema, lists, ids, values).flatMap(({ query }) =>
      [7, queryLimits.first].map(first => ({ query, variables: { first } })),
    ),
  }
}
