import {
  type FieldNode,
  type ArgumentNode,
  type ConstValueNode,
  type DirectiveNode,
  Kind,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql'
import { hold, holdPaging } from './limitViolation'
import { filterKeys, jsonKeys } from './queryLimits'

/** Values passed in arguments: plain ones, and those inside rich-text documents. */
export type InputCost = { inputNodes: number; jsonNodes: number }

/** A node that passes arguments, itself or through its directives. */
type Asking = {
  readonly arguments?: readonly ArgumentNode[]
  readonly directives?: readonly DirectiveNode[]
}

/** The arguments that say how many items a page has: a list's, and a connection's. */
export type PageSize = 'take' | 'first'

const isPaging = (name: string): name is PageSize | 'skip' =>
  name === 'take' || name === 'first' || name === 'skip'

/** Default values by variable name, as one operation declares them. */
export type Defaults = ReadonlyMap<string, ConstValueNode>

/** Where a value stands: what it may be, and how many lists and objects enclose it. */
type Place = { kind: 'input' | 'filter' | 'json'; depth: number }

const top: Place = { kind: 'input', depth: 0 }

/** The default values of an operation's variables. */
export function readDefaults(definitions: readonly VariableDefinitionNode[] = []): Defaults {
  return new Map(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, defaultValue]] : [],
    ),
  )
}

/** The named variable's value as sent, or undefined when it was not sent. */
export function givenValue(variables: unknown, name: string): unknown {
  return isObject(variables) && Object.hasOwn(variables, name) ? variables[name] : undefined
}

/**
 * Measures input values, literal or sent as variables, and holds their limits.
 *
 * One meter serves one request. It counts every value it walks, so walking ends soon after a limit
 * is passed, whatever the size of the variables.
 *
 * @param variables the request's variables, parsed
 */
export function createInputMeter(variables: unknown) {
  const walked: InputCost = { inputNodes: 0, jsonNodes: 0 }
  const used = new Set<string>()

  function count({ kind }: Place) {
    if (kind === 'json') hold('jsonNodes', ++walked.jsonNodes)
    else hold('inputNodes', ++walked.inputNodes)
  }

  function measureLiteral(node: ValueNode, place: Place, defaults: Defaults) {
    if (node.kind === Kind.VARIABLE) {
      measureVariable(node.name.value, place, defaults)
      return
    }
    count(place)
    if (node.kind === Kind.LIST) {
      const within = enterList(place, node.values.length)
      for (const value of node.values) measureLiteral(value, within, defaults)
    } else if (node.kind === Kind.OBJECT) {
      const within = enter(place)
      for (const { name, value } of node.fields)
        measureLiteral(value, under(within, name.value), defaults)
    }
  }

  function measureVariable(name: string, place: Place, defaults: Defaults) {
    used.add(name)
    const given = givenValue(variables, name)
    const otherwise = defaults.get(name)
    if (given === undefined && otherwise) measureLiteral(otherwise, place, defaults)
    else measureValue(given, place)
  }

  function measureValue(value: unknown, place: Place) {
    count(place)
    if (Array.isArray(value)) {
      const within = enterList(place, value.length)
      for (const entry of value) measureValue(entry, within)
    } else if (isObject(value)) {
      const within = enter(place)
      for (const key of Object.keys(value)) measureValue(value[key], under(within, key))
    }
  }

  function holdPagingArgument({ name, value }: ArgumentNode, defaults: Defaults) {
    if (!isPaging(name.value)) return
    const number = readNumber(value, variables, defaults)
    // Anything but a number is refused by validation, or is a null that Keystone's maxTake refuses.
    if (number !== undefined) holdPaging(name.value, number)
  }

  return {
    /**
     * What a field, a spread or an operation passes in its arguments and directives.
     *
     * @throws {LimitExceeded} at the first limit exceeded
     */
    measureArguments(node: Asking, defaults: Defaults): InputCost {
      const before = { ...walked }
      for (const { arguments: passed = [] } of [node, ...(node.directives ?? [])]) {
        for (const argument of passed) {
          holdPagingArgument(argument, defaults)
          measureLiteral(argument.value, under(top, argument.name.value), defaults)
        }
      }
      return {
        inputNodes: walked.inputNodes - before.inputNodes,
        jsonNodes: walked.jsonNodes - before.jsonNodes,
      }
    },

    /** The page size a field asks for with an argument, or undefined when it does not. */
    pageSizeOf(
      { arguments: passed = [] }: FieldNode,
      argument: PageSize,
      defaults: Defaults,
    ): number | undefined {
      const size = passed.find(({ name }) => name.value === argument)
      return size && readNumber(size.value, variables, defaults)
    },

    /**
     * What was sent but that no argument measured so far has used: it is read all the same.
     *
     * @throws {LimitExceeded} at the first limit exceeded
     */
    measureUnused(): InputCost {
      const before = walked.inputNodes
      if (isObject(variables)) {
        for (const name of Object.keys(variables))
          if (!used.has(name)) measureValue(variables[name], top)
      }
      return { inputNodes: walked.inputNodes - before, jsonNodes: 0 }
    },
  }
}

export type InputMeter = ReturnType<typeof createInputMeter>

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function enter({ kind, depth }: Place): Place {
  hold(kind === 'json' ? 'jsonDepth' : 'inputDepth', depth + 1)
  return { kind, depth: depth + 1 }
}

function enterList(place: Place, length: number): Place {
  if (place.kind !== 'json') hold('listLength', length)
  return enter(place)
}

/** The place of the value under a key: it decides whether a document or a filter begins there. */
function under(place: Place, key: string): Place {
  if (place.kind !== 'input') return place
  if (filterKeys.has(key)) return { kind: 'filter', depth: place.depth }
  if (jsonKeys.has(key)) return { kind: 'json', depth: 0 }
  return place
}

function readNumber(node: ValueNode, variables: unknown, defaults: Defaults): number | undefined {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value)
  if (node.kind !== Kind.VARIABLE) return undefined
  const given = givenValue(variables, node.name.value)
  if (typeof given === 'number') return given
  const otherwise = given === undefined ? defaults.get(node.name.value) : undefined
  return otherwise && readNumber(otherwise, variables, defaults)
}
