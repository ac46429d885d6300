import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql'
import type { Defaults, InputCost, InputMeter, PageSize } from './inputMeter'
import { hold } from './limitViolation'
import { queryLimits } from './queryLimits'

/** What a selection costs, the fragments it spreads included each time that it spreads them. */
export type SelectionCost = InputCost & {
  /** Fields of the selection itself, not those inside them. */
  rootFields: number
  fields: number
  aliases: number
  /** Fields inside each other, at most. */
  depth: number
  /** The same below `__schema` and `__type`, which `depth` counts as one. */
  introspectionDepth: number
  /** Selections inside each other, those of fragments included, at most. */
  selectionSets: number
  /** Fields that return a list of items inside each other, at most; 0 without a schema. */
  listLevels: number
  /** Items the answer may hold if every page in it is full; 0 without a schema. */
  rows: number
}

export const noCost: SelectionCost = {
  rootFields: 0,
  fields: 0,
  aliases: 0,
  inputNodes: 0,
  jsonNodes: 0,
  depth: 0,
  introspectionDepth: 0,
  selectionSets: 0,
  listLevels: 0,
  rows: 0,
}

/** The cost of two selections side by side: amounts add up, nesting does not. */
export function sideBySide(one: SelectionCost, other: SelectionCost): SelectionCost {
  return {
    rootFields: one.rootFields + other.rootFields,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    inputNodes: one.inputNodes + other.inputNodes,
    jsonNodes: one.jsonNodes + other.jsonNodes,
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    selectionSets: Math.max(one.selectionSets, other.selectionSets),
    listLevels: Math.max(one.listLevels, other.listLevels),
    rows: one.rows + other.rows,
  }
}

type Scope = {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  inputs: InputMeter
  defaults: Defaults
  schema?: GraphQLSchema
}

/**
 * Measures selections in the scope of one operation.
 *
 * A fragment is measured once, so fragments that spread each other twice over (2ⁿ fields) cost no
 * more than reading them. A fragment that spreads itself counts as nothing inside itself:
 * validation refuses it, here it only has to end.
 */
export function createSelectionMeter({ fragments, inputs, defaults, schema }: Scope) {
  const measured = new Map<FragmentDefinitionNode, SelectionCost>()

  function measureSet(set: SelectionSetNode, on: GraphQLNamedType | undefined, level: number) {
    // Going down bounds our own recursion; coming up sees fragments that were measured before.
    hold('selectionSets', level)
    let cost = noCost
    for (const selection of set.selections)
      cost = sideBySide(cost, measureSelection(selection, on, level))
    hold('selectionSets', cost.selectionSets + 1)
    return { ...cost, selectionSets: cost.selectionSets + 1 }
  }

  function measureSelection(
    node: SelectionNode,
    on: GraphQLNamedType | undefined,
    level: number,
  ): SelectionCost {
    const passed = { ...noCost, ...inputs.measureArguments(node, defaults) }
    switch (node.kind) {
      case Kind.FIELD:
        return sideBySide(passed, measureField(node, on, level))
      case Kind.INLINE_FRAGMENT: {
        const narrowed = node.typeCondition ? schema?.getType(node.typeCondition.name.value) : on
        return sideBySide(passed, measureSet(node.selectionSet, narrowed, level + 1))
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(node.name.value)
        return fragment ? sideBySide(passed, measureFragment(fragment, level + 1)) : passed
      }
    }
  }

  function measureField(node: FieldNode, on: GraphQLNamedType | undefined, level: number) {
    const name = node.name.value
    const introspects = name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name
    const type = fieldType(on, name)
    const inner = node.selectionSet
      ? measureSet(node.selectionSet, type && getNamedType(type), level + 1)
      : noCost
    const full = pageOf(on, name)
    const page = full && (inputs.pageSizeOf(node, full.argument, defaults) ?? full.size)
    return {
      ...inner,
      // A connection's items are counted at the connection; its edges and nodes have no pages.
      rows: (page === undefined ? inner.rows : page * (1 + inner.rows)) + rowsReadBy(on, name),
      rootFields: 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (node.alias && node.alias.value !== name ? 1 : 0),
      depth: introspects ? 1 : inner.depth + 1,
      introspectionDepth: introspects ? inner.depth + 1 : inner.introspectionDepth,
      listLevels: inner.listLevels + (type && isListOfItems(type) ? 1 : 0),
    }
  }

  function measureFragment(fragment: FragmentDefinitionNode, level: number): SelectionCost {
    const known = measured.get(fragment)
    if (known) return known
    measured.set(fragment, noCost)
    const on = schema?.getType(fragment.typeCondition.name.value)
    const passed = { ...noCost, ...inputs.measureArguments(fragment, defaults) }
    const cost = sideBySide(passed, measureSet(fragment.selectionSet, on, level))
    measured.set(fragment, cost)
    return cost
  }

  return {
    /** @throws {LimitExceeded} when selections nest too deeply, or an input exceeds a limit */
    measureSet: (set: SelectionSetNode, on: GraphQLNamedType | undefined) => measureSet(set, on, 1),
    /** @throws {LimitExceeded} as `measureSet` */
    measureFragment: (fragment: FragmentDefinitionNode) => measureFragment(fragment, 1),
    /** Whether something measured so far spreads the fragment. */
    hasMeasured: (fragment: FragmentDefinitionNode) => measured.has(fragment),
  }
}

/** A field's type, or undefined where the schema knows none: validation refuses that later. */
function fieldType(on: GraphQLNamedType | undefined, name: string): GraphQLOutputType | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type
  return isObjectType(on) || isInterfaceType(on) ? on.getFields()[name]?.type : undefined
}

/** The argument that says how many items a field answers with, and how many it does without. */
function pageOf(
  on: GraphQLNamedType | undefined,
  name: string,
): { argument: PageSize; size: number } | undefined {
  const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined
  for (const argument of ['take', 'first'] as const) {
    const found = field?.args.find(one => one.name === argument)
    if (!found) continue
    const { defaultValue } = found
    return { argument, size: typeof defaultValue === 'number' ? defaultValue : queryLimits.take }
  }
  return undefined
}

/** Items that a plain field reads to answer, by its own account (`extensions: { rows }`). */
function rowsReadBy(on: GraphQLNamedType | undefined, name: string): number {
  const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined
  return typeof field?.extensions.rows === 'number' ? field.extensions.rows : 0
}

function isListOfItems(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type))
}
