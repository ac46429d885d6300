import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'

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

/**
 * Every way of up to `steps` steps from a type, shortest first.
 *
 * @param paging what to pass to each list of items on the way, such as `(take: 3)`
 */
export function selectionPaths(
  from: GraphQLObjectType,
  steps: number,
  paging = '',
): SelectionPath[] {
  const paths: SelectionPath[] = []
  let open: (SelectionPath & { type: GraphQLObjectType })[] = [
    { steps: [], leaves: leavesOf(from), lists: 0, type: from },
  ]
  for (let step = 0; step <= steps; step++) {
    paths.push(...open)
    open = open.flatMap(path =>
      objectFieldsOf(path.type).map(({ field, type, isList }) => ({
        steps: [...path.steps, `${field.name}${argumentsOf(field, isPaged(field) ? paging : '')}`],
        leaves: leavesOf(type),
        lists: path.lists + (isList ? 1 : 0),
        type,
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

function objectFieldsOf(type: GraphQLObjectType) {
  return fieldsOf(type).flatMap(field => {
    const named = getNamedType(field.type)
    if (isLeafType(named)) return []
    if (!isObjectType(named))
      throw new Error(`${type.name}.${field.name} is a ${named.name}: teach the walk unions`)
    return [{ field, type: named, isList: isListType(getNullableType(field.type)) }]
  })
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
