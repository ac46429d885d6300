import {
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type ValueNode,
  visit,
} from 'graphql'
import { type Defaults, givenValue, readDefaults } from './inputMeter'

/**
 * Whether an operation passes a `cursor` to any field, through fragments too. Until Keystone 8.2 a
 * cursor tells whether a hidden item exists, so readers who see only part of a list may not use it.
 *
 * A cursor that is null, or a variable that is not sent and has no default, is none. A field that
 * `@skip` would leave out counts.
 *
 * @param document parsed or as text, and in either form within the query limits
 * @param operationName the operation that will run; without it, any operation counts
 * @param variables the request's variables, parsed
 */
export function usesCursor(
  document: DocumentNode | string,
  operationName?: string | null,
  variables?: unknown,
): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  const { definitions } = typeof document === 'string' ? parse(document) : document
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
    else if (definition.kind === Kind.OPERATION_DEFINITION)
      if (!operationName || definition.name?.value === operationName) operations.push(definition)
  }
  return operations.some(operation => passesCursor(operation, fragments, variables))
}

function passesCursor(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: unknown,
): boolean {
  const defaults = readDefaults(operation.variableDefinitions)
  // A set hands out what is added while it is read, and each fragment only once.
  const reached = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation])
  let found = false
  for (const definition of reached) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (fragment) reached.add(fragment)
      },
      Argument({ name, value }) {
        if (name.value !== 'cursor' || isNothing(value, variables, defaults)) return undefined
        found = true
        return BREAK
      },
    })
    if (found) return true
  }
  return false
}

function isNothing(value: ValueNode, variables: unknown, defaults: Defaults): boolean {
  if (value.kind !== Kind.VARIABLE) return value.kind === Kind.NULL
  const given = givenValue(variables, value.name.value)
  if (given !== undefined) return given === null
  const otherwise = defaults.get(value.name.value)
  return otherwise === undefined || otherwise.kind === Kind.NULL
}
