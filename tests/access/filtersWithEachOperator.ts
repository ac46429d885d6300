import {
  type GraphQLInputObjectType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'

/**
 * A field's filter with each operator that its type has, looking for some values: `equals` and the
 * like take one of them, `in` all, `startsWith` and `contains` a part, `not` a filter again.
 */
export function filtersWithEachOperator(
  type: GraphQLInputObjectType,
  values: readonly unknown[],
): Record<string, unknown>[] {
  const value = values.at(-1)
  if (value === undefined) return []
  return Object.values(type.getFields()).map(field => {
    const operand = getNullableType(field.type)
    if (isListType(operand)) return { [field.name]: [...new Set(values)] }
    if (isInputObjectType(operand)) return { [field.name]: { equals: value } }
    return { [field.name]: part(field.name, value) }
  })
}

function part(operator: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (operator === 'startsWith') return value.slice(0, 6)
  if (operator === 'contains') return value.slice(1, 5)
  if (operator === 'endsWith') return value.slice(-2)
  return value
}
