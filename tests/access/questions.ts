import { type GraphQLSchema, isInputObjectType } from 'graphql'

import { type TogetherQuery, askTogether } from './askTogether'
import { type FilterCase, filterCases } from './filterCases'
import type { FilterValues } from './hiddenValues'
import { type List, relationsOf } from './offeredLists'

/** Something asked about the fields `List.field`. */
export type Question = { fields: readonly string[] }
type Questions = TogetherQuery<Question>[]

/**
 * Every way of asking for items by what is in their fields, generated from the schema: the filters
 * and orders of each list, of its count, and of each list inside its items.
 *
 * @param isAsked chooses among them, by the fields that a question is about
 */
export function questions(
  schema: GraphQLSchema,
  values: FilterValues,
  isAsked: (question: Question) => boolean = () => true,
) {
  const cases = filterCases(schema, values)

  function byFilter(list: List, all: readonly FilterCase[]): Questions {
    const some = all.filter(isAsked)
    const { listQueryName, listQueryCountName } = list.graphql.names
    const argument = (one: FilterCase) => `(where: ${cases.print(list, one)})`
    return [
      ...askTogether(some, one => `${listQueryName}${argument(one)} { id }`),
      ...askTogether(some, one => `${listQueryCountName}${argument(one)}`),
    ]
  }

  function inside(list: List): Questions {
    return pagesOf(list).flatMap(({ key, far }) => {
      const some = [...cases.oneOfEach(far), ...cases.oneAwayInTurn(far)].filter(isAsked)
      const argument = (one: FilterCase) => `(where: ${cases.print(far, one)})`
      return [
        ...askTogether(some, one => `${key}${argument(one)} { id }`, within(list)),
        ...askTogether(some, one => `${key}Count${argument(one)}`, within(list)),
      ]
    })
  }

  function ordersOf(list: List) {
    const type = schema.getType(list.graphql.names.listOrderName)
    if (!isInputObjectType(type)) throw new Error(`${list.listKey} cannot be sorted`)
    return Object.keys(type.getFields())
      .flatMap(key =>
        ['asc', 'desc'].map(way => ({
          fields: [`${list.listKey}.${key}`],
          argument: `(orderBy: [{ ${key}: ${way} }])`,
        })),
      )
      .filter(isAsked)
  }

  return {
    byOwnFields: (list: List) => byFilter(list, cases.own(list)),
    byLinkedFields: (list: List) => byFilter(list, cases.oneAway(list)),
    byFieldsTwoLinksAway: (list: List) => byFilter(list, cases.twoAway(list)),
    byFieldsInsideItems: inside,
    byOrder: (list: List): Questions => [
      ...askTogether(
        ordersOf(list),
        one => `${list.graphql.names.listQueryName}${one.argument} { id }`,
      ),
      ...pagesOf(list).flatMap(({ key, far }) =>
        askTogether(ordersOf(far), one => `${key}${one.argument} { id }`, within(list)),
      ),
    ],
  }
}

const pagesOf = (list: List) => relationsOf(list).filter(({ relation }) => relation.mode === 'many')

const within = (list: List) => (fields: string) =>
  `{ ${list.graphql.names.listQueryName}(take: 3, orderBy: [{ id: asc }]) { ${fields} } }`
