import { queryLimits } from '../../src/graphql/queryLimits'

/** One query that asks many things, each under an alias of its own: a0, a1, … */
export type TogetherQuery<Case> = { query: string; cases: Case[] }

/**
 * Packs cases into as few queries as the limits allow.
 *
 * @param write a case as a field, without an alias
 * @param around what the fields are asked in, such as `query { … }`
 */
export function askTogether<Case>(
  cases: readonly Case[],
  write: (one: Case) => string,
  around = (fields: string) => `{ ${fields} }`,
): TogetherQuery<Case>[] {
  const perQuery = Math.min(queryLimits.rootFields, queryLimits.aliases)
  const queries: TogetherQuery<Case>[] = []
  for (let first = 0; first < cases.length; first += perQuery) {
    const some = cases.slice(first, first + perQuery)
    const fields = some.map((one, i) => `a${i}: ${write(one)}`)
    queries.push({ query: around(fields.join(' ')), cases: some })
  }
  return queries
}
