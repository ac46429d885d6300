import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'

import { connectionParts } from './connectionFields'
import { inputLiteral } from './inputLiteral'
import { isHeavy } from './isHeavy'
import { requiredSamples } from './requiredSamples'

/** A way through the graph: fields that lead to an object, and every plain field of that object. */
export type SelectionPath = {
  /** Field names, with their arguments. */
  steps: readonly string[]
  leaves: readonly string[]
  /** Steps that answer with a list. */
  lists: number
}

/** What to pass to a connection where lists are told what to answer with. */
export const someEdges = '(first: 3)'

/**
 * Every way of up to `steps` steps from a type, shortest first; through a connection to its nodes is
 * one step.
 *
 * @param paging what to pass to each list of items on the way, such as `(take: 3)`
 */
export function selectionPaths(
  from: GraphQLObjectType,
  steps: number,
  paging = '',
): SelectionPath[] {
  const paths: SelectionPath[] = []
  let open: (SelectionPath & { type: GraphQLObjectType | null })[] = [
    { steps: [], leaves: leavesOf(from), lists: 0, type: from },
  ]
  for (let step = 0; step <= steps; step++) {
    paths.push(...open)
    open = open.flatMap(({ type, ...path }) =>
      (type ? stepsFrom(type, paging) : []).map(next => ({
        ...next,
        steps: [...path.steps, ...next.steps],
        lists: path.lists + next.lists,
      })),
    )
  }
  return paths.filter(path => path.leaves.length > 0)
}

/**
 * Every plain field of an object: a number, a text, an enumeration; or lists of them. Heavy ones are
 * asked for apart (heavyQueries).
 */
export function leavesOf(type: GraphQLObjectType): string[] {
  return fieldsOf(type).flatMap(field =>
    isLeafType(getNamedType(field.type)) && !isHeavy(field)
      ? [`${field.name}${argumentsOf(field)}`]
      : [],
  )
}

/** A step to each object that a type leads to. */
function stepsFrom(
  type: GraphQLObjectType,
  paging: string,
): (SelectionPath & { type: GraphQLObjectType | null })[] {
  return fieldsOf(type).flatMap(field => {
    const named = getNamedType(field.type)
    if (isLeafType(named)) return []
    if (connectionParts(named)) {
      const own = `${field.name}${argumentsOf(field, paging && someEdges)}`
      return insideConnection(named).map(part => ({ ...part, steps: [own, ...part.steps] }))
    }
    if (!isObjectType(named))
      throw new Error(`${type.name}.${field.name} is a ${named.name}: teach the walk unions`)
    const steps = [`${field.name}${argumentsOf(field, isPaged(field) ? paging : '')}`]
    const lists = isListType(getNullableType(field.type)) ? 1 : 0
    return [{ steps, leaves: leavesOf(named), lists, type: named }]
  })
}

/** What is inside a connection: its nodes, which lead on, and what it tells of its pages and edges. */
export function insideConnection(
  connection: GraphQLOutputType,
): (SelectionPath & { type: GraphQLObjectType | null })[] {
  const parts = connectionParts(connection)
  if (!parts) return []
  const { edge, pageInfo, node } = parts
  if (!isObjectType(node)) throw new Error(`${node.name} is a node: teach the walk unions`)
  return [
    { steps: ['pageInfo'], leaves: leavesOf(pageInfo), lists: 0, type: null },
    { steps: ['edges'], leaves: leavesOf(edge), lists: 1, type: null },
    { steps: ['edges', 'node'], leaves: leavesOf(node), lists: 1, type: node },
  ]
}

/** Whether a field answers with a page of items that can be chosen and sorted; history cannot. */
export const isPaged = ({ args }: GraphQLField<unknown, unknown>) =>
  ['where', 'orderBy', 'take'].every(wanted => args.some(({ name }) => name === wanted))

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields())

/** What has to be passed to a field, as a query writes it; else something of the caller's choice. */
export function argumentsOf(
  { name, args }: GraphQLField<unknown, unknown>,
  otherwise = '',
): string {
  const passed = Object.entries(requiredSamples(name, args)).map(
    ([argument, sample]) => `${argument}: ${inputLiteral(sample)}`,
  )
  return passed.length > 0 ? `(${passed.join(', ')})` : otherwise
}
