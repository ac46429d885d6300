import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse } from 'graphql'
import { holdTextLimits } from './holdTextLimits'
import { createInputMeter, readDefaults } from './inputMeter'
import { hold, LimitExceeded, type LimitViolation, parseFailure } from './limitViolation'
import { queryLimits } from './queryLimits'
import { createSelectionMeter, noCost, type SelectionCost, sideBySide } from './selectionMeter'

/** A GraphQL request as it arrived, with its variables already parsed from JSON. */
export type LimitedRequest = {
  query: string
  variables?: unknown
  /** Part of every request; all operations count, so it changes nothing here. */
  operationName?: string | null
}

/**
 * Makes the check that every request passes before its session is read, before it is validated and
 * before any SQL. It works on the text and the variables alone and is itself cheap: whatever is
 * sent, it reads little more than the limits allow.
 *
 * @param schema lets the check tell lists from single items, and so hold `listLevels`
 * @returns a function that answers with the first limit exceeded, or null; it never throws for what
 *   a request holds
 */
export function createQueryLimits(
  schema?: GraphQLSchema,
): (request: LimitedRequest) => LimitViolation | null {
  return request => {
    try {
      holdLimits(request, schema)
      return null
    } catch (error) {
      if (error instanceof LimitExceeded) return error.violation
      if (error instanceof GraphQLError) return parseFailure(error)
      throw error
    }
  }
}

/** The check without a schema: it holds every limit but `listLevels`. */
export const checkQueryLimits = createQueryLimits()

function holdLimits({ query, variables }: LimitedRequest, schema: GraphQLSchema | undefined) {
  holdTextLimits(query)
  const document = parse(query, { maxLexicalTokens: queryLimits.tokens, noLocation: true })
  holdCost(measureDocument(document, variables, schema))
}

function measureDocument(
  { definitions }: DocumentNode,
  variables: unknown,
  schema: GraphQLSchema | undefined,
): SelectionCost {
  const operations = definitions.filter(node => node.kind === Kind.OPERATION_DEFINITION)
  const fragments = definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
  hold('operations', operations.length)
  hold('fragments', fragments.length)

  const inputs = createInputMeter(variables)
  const byName = new Map(fragments.map(fragment => [fragment.name.value, fragment]))
  const shared = { fragments: byName, inputs, schema }
  const used = new Set()
  let total = noCost

  for (const operation of operations) {
    const defaults = readDefaults(operation.variableDefinitions)
    const meter = createSelectionMeter({ ...shared, defaults })
    const root = schema?.getRootType(operation.operation)
    const cost = meter.measureSet(operation.selectionSet, root ?? undefined)
    hold('rootFields', cost.rootFields)
    total = sideBySide(total, cost)
    for (const node of [operation, ...(operation.variableDefinitions ?? [])])
      total = sideBySide(total, { ...noCost, ...inputs.measureArguments(node, defaults) })
    for (const fragment of fragments) if (meter.hasMeasured(fragment)) used.add(fragment)
  }

  const meter = createSelectionMeter({ ...shared, defaults: readDefaults() })
  for (const fragment of fragments) {
    if (used.has(fragment) || meter.hasMeasured(fragment)) continue
    total = sideBySide(total, meter.measureFragment(fragment))
  }
  return sideBySide(total, { ...noCost, ...inputs.measureUnused() })
}

function holdCost(cost: SelectionCost) {
  hold('depth', cost.depth)
  hold('introspectionDepth', cost.introspectionDepth)
  hold('listLevels', cost.listLevels)
  hold('rows', cost.rows)
  hold('fields', cost.fields)
  hold('aliases', cost.aliases)
  hold('inputNodes', cost.inputNodes)
  hold('jsonNodes', cost.jsonNodes)
}
