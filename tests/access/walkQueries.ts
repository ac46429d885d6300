import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'

import { queryLimits } from '../../src/graphql/queryLimits'
import { connectionParts } from './connectionFields'
import { mergePaths } from './mergePaths'
import {
  type SelectionPath,
  argumentsOf,
  insideConnection,
  isPaged,
  leavesOf,
  selectionPaths,
  someEdges,
} from './selectionPaths'

type Query = GraphQLField<unknown, unknown>

/** Items inside each other, the first one included. */
const mostDeep = 4

/** Far down, a few items are enough: hidden ones would come first, for their ids begin with canary. */
const firstOnes = '(take: 2, orderBy: [{ id: asc }])'

/** A page that is asked for with everything that a page can be asked for with. */
const choice =
  '(where: { NOT: [{ id: { equals: "nobody" } }] }, orderBy: [{ id: desc }], take: 9, skip: 1)'

/** An item by one of its unique keys, as the `where` of a query writes it. */
export type Known = {
  type: string
  where: string
  isExample: boolean
  /** Readers who ask for it like this are told that it was withdrawn. */
  isTold: boolean
}

/** Queries for one item with everything that can be selected below it, items four deep. */
export function everythingOf({ name, type }: Query, where: string): string[] {
  const item = getNamedType(type)
  if (!isObjectType(item)) throw new Error(`${name} answers with no item`)
  const paths = selectionPaths(item, mostDeep - 1, firstOnes)
  const asked = paths.filter(path => path.lists <= queryLimits.listLevels)
  return mergePaths(asked).map(selection => `{ ${name}(where: ${where}) ${selection} }`)
}

/**
 * Every root query with everything that can be selected below it, items `depth` deep, in as few
 * queries as the query limits allow; heavy fields apart (heavyQueries.ts).
 *
 * @param known the items that queries for one item are to ask for; below those marked as examples
 *   everything is selected, below the others their own fields
 */
export function walkQueries(
  schema: GraphQLSchema,
  known: readonly Known[],
  depth = mostDeep,
): string[] {
  const queries: Query[] = Object.values(schema.getQueryType()?.getFields() ?? {})
  return queries.flatMap(query => {
    const type = getNamedType(query.type)
    if (!isObjectType(type)) return [`{ ${query.name}${argumentsOf(query)} }`]

    if (connectionParts(type)) return wholeConnection(query, depth)
    const near = selectionPaths(type, 1)
    const far = selectionPaths(type, depth - 1, firstOnes).filter(path => path.steps.length > 1)
    if (isOneItem(query)) return oneItem(query, type, known, [...near, ...far])

    const levels = isListType(getNullableType(query.type)) ? 1 : 0
    const below = (paths: SelectionPath[], paging: string) =>
      mergePaths(paths.filter(path => path.lists + levels <= queryLimits.listLevels)).map(
        selection => `{ ${query.name}${paging} ${selection} }`,
      )
    // Two pages inside each other that nobody cuts short are all that one query may ask for.
    const uncut = [
      ...below(
        near.filter(path => path.lists === 0),
        '',
      ),
      ...near.filter(path => path.lists > 0).flatMap(path => below([path], '')),
    ]
    if (!isPaged(query)) return [near, far].flatMap(paths => below(paths, argumentsOf(query)))
    const chosen = selectionPaths(type, 1, choice)
    return [...uncut, ...below(far, firstOnes), ...below(chosen, choice)]
  })
}

/** Everything below the nodes of a connection, and what it says of its pages and edges. */
function wholeConnection(query: Query, depth: number): string[] {
  const paths = insideConnection(query.type).flatMap(({ type, ...part }) =>
    (type ? selectionPaths(type, depth - 1, firstOnes) : [{ ...part, steps: [], lists: 0 }]).map(
      path => ({
        ...path,
        steps: [...part.steps, ...path.steps],
        lists: part.lists + path.lists,
      }),
    ),
  )
  const ask = (some: readonly SelectionPath[], page: string) =>
    mergePaths(some.filter(path => path.lists <= queryLimits.listLevels)).map(
      selection => `{ ${query.name}${argumentsOf(query, page)} ${selection} }`,
    )
  const own = paths.filter(path => path.lists < 2)
  return [...ask(own, ''), ...ask(own, `(first: ${queryLimits.first})`), ...ask(paths, someEdges)]
}

/** Whether a query is for one item by one of its unique keys. */
export const isOneItem = (query: Query) =>
  query.args.some(({ name, type }) => name === 'where' && String(type).endsWith('UniqueInput!'))

function oneItem(
  { name }: Query,
  type: GraphQLObjectType,
  known: readonly Known[],
  paths: readonly SelectionPath[],
): string[] {
  // What fewer lists lead to, the query for many items has reached already.
  const furthest = paths.filter(path => path.lists === queryLimits.listLevels)
  const own = `{ ${leavesOf(type).join(' ')} }`
  const items = known.filter(item => item.type === type.name)
  const deep = items
    .filter(item => item.isExample)
    .flatMap(item => mergePaths(furthest).map(part => `{ ${name}(where: ${item.where}) ${part} }`))
  const perQuery = Math.min(
    queryLimits.rootFields,
    Math.floor(queryLimits.fields / (leavesOf(type).length + 1)),
  )
  const shallow = []
  for (let first = 0; first < items.length; first += perQuery) {
    const some = items.slice(first, first + perQuery)
    shallow.push(
      `{ ${some.map((item, i) => `a${i}: ${name}(where: ${item.where}) ${own}`).join(' ')} }`,
    )
  }
  return [...deep, ...shallow]
}
