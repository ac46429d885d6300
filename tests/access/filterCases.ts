import {
  type GraphQLInputObjectType,
  type GraphQLSchema,
  astFromValue,
  isInputObjectType,
  print,
} from 'graphql'

import { filtersWithEachOperator } from './filtersWithEachOperator'
import type { FilterValues } from './hiddenValues'
import { type List, relationsOf } from './offeredLists'

/** A filter, and the fields it asks about, such as `Quote.speaker` and `Person.name`. */
export type FilterCase = { where: Record<string, unknown>; fields: readonly string[] }

const combinators = ['AND', 'OR', 'NOT'] as const
const quantifiers = ['some', 'none', 'every'] as const

/** Everything that a list can be filtered by, generated from its `where` type. */
export function filterCases(schema: GraphQLSchema, values: FilterValues) {
  const fieldsOf = (list: List) => Object.entries(whereType(schema, list).getFields())
  const isRelation = (list: List, key: string) => list.fields[key]?.dbField.kind === 'relation'

  /** Each own field with each operator, and within each of AND, OR and NOT. */
  function own(list: List): FilterCase[] {
    return fieldsOf(list).flatMap(([key, { type }]) => {
      if (!isInputObjectType(type) || isRelation(list, key)) return []
      const fields = [`${list.listKey}.${key}`]
      const filters = filtersWithEachOperator(type, values(list, key))
      const plain = filters.map(filter => ({ where: { [key]: filter }, fields }))
      const [first] = plain
      if (!first) return []
      return [...plain, ...combinators.map(name => ({ where: { [name]: [first.where] }, fields }))]
    })
  }

  // All of them on every far path would be a hundred thousand: the paths take turns.
  let turn = 0
  const next = <T>(options: readonly T[]) => options.slice(turn++ % options.length).slice(0, 1)

  /** One filter on each own field: on the next field the next operator or combinator. */
  function oneOfEach(list: List): FilterCase[] {
    const cases = own(list)
    const fields = new Set(cases.map(each => each.fields[0]))
    return [...fields].flatMap(field => next(cases.filter(each => each.fields[0] === field)))
  }

  /** Filters through each relationship: whether anything is linked, and what is. */
  function linked(
    list: List,
    inner: (far: List) => FilterCase[],
    ways: readonly (typeof quantifiers)[number][] | 'takeTurns',
  ): FilterCase[] {
    return relationsOf(list).flatMap(({ key, relation, far }) => {
      if (!(key in whereType(schema, list).getFields())) return []
      const through = `${list.listKey}.${key}`
      const wrapped = (wrap: (where: unknown) => unknown): FilterCase[] =>
        inner(far).map(({ where, fields }) => ({
          where: { [key]: wrap(where) },
          fields: [through, ...fields],
        }))
      if (relation.mode === 'one')
        return [{ where: { [key]: null }, fields: [through] }, ...wrapped(where => where)]
      return (ways === 'takeTurns' ? next(quantifiers) : ways).flatMap(quantifier => [
        { where: { [key]: { [quantifier]: {} } }, fields: [through] },
        ...wrapped(where => ({ [quantifier]: where })),
      ])
    })
  }

  return {
    own,
    oneOfEach,
    /** Filters on fields of linked items, with some, none and every. */
    oneAway: (list: List) => linked(list, oneOfEach, quantifiers),
    /** The same, but the relationships take turns with some, none and every. */
    oneAwayInTurn: (list: List) => linked(list, oneOfEach, 'takeTurns'),
    /** Filters on fields of what linked items are linked to. */
    twoAway: (list: List) => linked(list, far => linked(far, oneOfEach, 'takeTurns'), 'takeTurns'),
    /** A filter as a query writes it. */
    print(list: List, { where }: FilterCase): string {
      const node = astFromValue(where, whereType(schema, list))
      if (!node) throw new Error(`not a filter of ${list.listKey}: ${JSON.stringify(where)}`)
      return print(node).replaceAll(/\s+/g, ' ')
    },
  }
}

function whereType(schema: GraphQLSchema, list: List): GraphQLInputObjectType {
  const type = schema.getType(list.graphql.names.whereInputName)
  if (!isInputObjectType(type)) throw new Error(`${list.listKey} cannot be filtered`)
  return type
}
