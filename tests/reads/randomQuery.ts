import { astFromValue, type GraphQLSchema, isInputObjectType, print } from 'graphql'

import { filtersWithEachOperator } from '../access/filtersWithEachOperator'
import { type List, relationsOf } from '../access/offeredLists'
import type { RandomNumbers } from '../faults/randomNumbers'

/** The values that a field has somewhere. */
export type Values = (list: List, key: string) => readonly unknown[]

/** Fields with an order of their own, which the database does not know: they are asked for with another. */
const inOwnOrder = new Set([
  ...['Article.quotes', 'Article.people', 'Article.sources', 'Article.events'],
  ...['Article.corrections', 'Event.people', 'Event.sources'],
])

/** How deep links are followed. */
const deepest = 3

/**
 * Writes queries of lists at random: with filters, orders and pages of every kind, allowed or not, at
 * every level; the same field several times with other arguments; and what each item says of itself.
 */
export function randomQueries(schema: GraphQLSchema, valuesOf: Values, random: RandomNumbers) {
  const chance = (part: number) => random.below(100) < part
  const one = <T>(values: readonly T[]) => values[random.below(values.length)] as T
  const typeOf = (list: List, of: 'where' | 'orderBy') =>
    schema.getType(list.graphql.names[of === 'where' ? 'whereInputName' : 'listOrderName'])

  function where(list: List, depth = 0): Record<string, unknown> {
    const type = typeOf(list, 'where')
    if (!isInputObjectType(type)) throw new Error(`${list.listKey} cannot be filtered`)
    if (depth < 2 && chance(25))
      return { [one(['AND', 'OR', 'NOT'])]: [where(list, depth + 1), where(list, depth + 1)] }
    const { name, type: filter } = one(Object.values(type.getFields()).slice(3)) // after those three
    const relation = relationsOf(list).find(({ key }) => key === name)
    if (relation?.relation.mode === 'many')
      return { [name]: { [one(['some', 'none', 'every'])]: where(relation.far, depth + 1) } }
    if (relation) return { [name]: chance(20) ? null : where(relation.far, depth + 1) }
    const filters = isInputObjectType(filter)
      ? filtersWithEachOperator(filter, [one(valuesOf(list, name)), one(valuesOf(list, name))])
      : []
    return filters.length > 0 ? { [name]: one(filters) } : {}
  }

  function orderBy(list: List): Record<string, string>[] {
    const type = typeOf(list, 'orderBy')
    const keys = isInputObjectType(type) ? Object.keys(type.getFields()) : []
    return Array.from({ length: 1 + random.below(2) }, () => ({
      [one(keys)]: one(['asc', 'desc']),
    }))
  }

  function whereText(list: List): string {
    const type = typeOf(list, 'where')
    const node = isInputObjectType(type) ? astFromValue(where(list), type) : undefined
    return node ? print(node) : '{}'
  }

  function listArguments(list: List, field = ''): string {
    const args = [
      ...(chance(40) ? [`where: ${whereText(list)}`] : []),
      ...(chance(60) || inOwnOrder.has(field)
        ? [`orderBy: ${JSON.stringify(orderBy(list)).replaceAll('"', '')}`]
        : []),
      ...(chance(60) ? [`take: ${one(['null', '0', '1', '2', '3', '-2', '100', '101'])}`] : []),
      ...(chance(40) ? [`skip: ${random.below(4)}`] : []),
      ...(chance(5) ? [`cursor: { id: "${String(one(valuesOf(list, 'id')))}" }`] : []),
    ]
    return args.length > 0 ? `(${args.join(', ')})` : ''
  }

  function selection(list: List, depth: number): string {
    const plain = Object.entries(list.fields)
      .filter(([, { dbField, graphql }]) => dbField.kind === 'scalar' && graphql.isEnabled.read)
      .map(([key]) => (key === 'body' ? 'body { document }' : key))
    const links = relationsOf(list).map(({ key, relation, far }, n) => {
      const inner = depth < deepest ? selection(far, depth + 1) : 'id'
      if (relation.mode === 'one') return `${key} { ${inner} }`
      const args = () => listArguments(far, `${list.listKey}.${key}`)
      return one([
        `${key}${args()} { ${inner} }`,
        `a${n}: ${key}${args()} { ${inner} } b${n}: ${key}${args()} { id }`,
        `${key}Count${chance(50) ? `(where: ${whereText(far)})` : ''}`,
      ])
    })
    const some = (all: readonly string[], part: number) => all.filter(() => chance(part))
    return ['id', ...some(plain, 30), ...some(links, 50 / depth)].join(' ')
  }

  return {
    /** Some items of a list, and their number. */
    ofList(list: List): string {
      const { listQueryName, listQueryCountName } = list.graphql.names
      return `{
        ${listQueryName}${listArguments(list)} { ${selection(list, 1)} }
        ${listQueryCountName}(where: ${whereText(list)})
      }`
    },
    /** One item, by one or two keys. */
    ofItem(list: List): string {
      const key = (name: string) => `${name}: ${JSON.stringify(one(valuesOf(list, name)))}`
      const keys = list.fields.slug && chance(70) ? [key('slug')] : [key('id')]
      const keysOfTwo = list.fields.slug && chance(10) ? [key('slug'), key('id')] : keys
      return `{ ${list.graphql.names.itemQueryName}(where: { ${keysOfTwo.join(', ')} }) { ${selection(list, 1)} } }`
    },
  }
}
