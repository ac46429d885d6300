import { type GraphQLSchema, isObjectType } from 'graphql'

import { connectionFields, type ConnectionField, connectionParts } from './connectionFields'
import type { FilterValues } from './hiddenValues'
import { inputLiteral } from './inputLiteral'
import { columnsOf, type List } from './offeredLists'
import type { Ids } from './plant'
import { requiredSamples } from './requiredSamples'
import { leavesOf } from './selectionPaths'

/** A query for pages of one connection, with the variables `$first` and `$after`. */
export type ConnectionQuestion = {
  /** The field, as `Type.field`. */
  name: string
  query: string
  /** Finds the connection in an answer; null when what it belongs to is not there. */
  read: (data: Record<string, any>) => any // eslint-disable-line typescript/no-explicit-any -- as Answer.data
  /** A query for all that the connection should hold, where a list has that too. */
  asList?: { query: string; read: (data: Record<string, any>) => string[] } // eslint-disable-line typescript/no-explicit-any -- as Answer.data
}

const paging = new Set(['first', 'after'])

/**
 * Asks for every connection of a schema: those of the root plainly and by whatever is hidden that
 * one of their arguments might be given, and those of items for each visible and hidden item.
 */
export function connectionQuestions(
  schema: GraphQLSchema,
  lists: readonly List[],
  ids: Ids,
  values: FilterValues,
): ConnectionQuestion[] {
  return connectionFields(schema).flatMap(connection => {
    const { on, field } = connection
    const name = `${on.name}.${field.name}`
    const listName = field.name.replace(/Connection$/, '')
    const hasList = listName !== field.name && listName in on.getFields()

    if (on === schema.getQueryType()) {
      const plain: ConnectionQuestion = {
        name,
        query: `query ($first: Int!, $after: String) { ${page(connection)} }`,
        read: data => data[field.name] ?? null,
        ...(hasList && {
          asList: {
            query: `{ ${listName} { id } }`,
            read: data => data[listName].map((item: { id: string }) => item.id),
          },
        }),
      }
      const byArgument = passed(connection, lists, values).map(argument => ({
        name,
        query: `query ($first: Int!, $after: String) { ${page(connection, argument)} }`,
        read: plain.read,
      }))
      return [plain, ...byArgument]
    }

    const list = lists.find(each => each.graphql.names.outputTypeName === on.name)
    if (!list) throw new Error(`${name}: teach the walk to reach it`)
    const { itemQueryName } = list.graphql.names
    const items = [...(ids[list.listKey]?.visible ?? []), ...(ids[list.listKey]?.hidden ?? [])]
    return items.map(id => {
      const item = `${itemQueryName}(where: { id: ${JSON.stringify(id)} })`
      return {
        name,
        query: `query ($first: Int!, $after: String) { ${item} { ${page(connection)} } }`,
        read: data => data[itemQueryName]?.[field.name] ?? null,
        ...(hasList && {
          asList: {
            query: `{ ${item} { ${listName} { id } } }`,
            read: data =>
              (data[itemQueryName]?.[listName] ?? []).map((one: { id: string }) => one.id),
          },
        }),
      } satisfies ConnectionQuestion
    })
  })
}

function page({ field }: ConnectionField, argument = requiredOf(field)): string {
  const parts = connectionParts(field.type)
  if (!parts || !isObjectType(parts.node))
    throw new Error(`${field.name}: teach the walk its nodes`)
  const { edge, pageInfo, node } = parts
  const edges = `edges { ${leavesOf(edge).join(' ')} node { ${leavesOf(node).join(' ')} } }`
  const given = ['first: $first', 'after: $after', ...(argument ? [argument] : [])].join(', ')
  return `${field.name}(${given}) { ${edges} pageInfo { ${leavesOf(pageInfo).join(' ')} } }`
}

/** What a connection cannot be asked without. */
const requiredOf = ({ name, args }: ConnectionField['field']) =>
  inputLiteral(requiredSamples(name, args)).slice(1, -1).trim() // without the braces

/**
 * Every argument but those of paging, with every hidden value of the columns that have its name; if
 * none has, with a value of each text column of the items that the connection leads to.
 */
function passed({ field }: ConnectionField, lists: readonly List[], values: FilterValues) {
  const node = connectionParts(field.type)?.node.name
  const texts = lists
    .filter(({ graphql }) => graphql.names.outputTypeName === node)
    .flatMap(list => columnsOf(list).map(({ key }) => values(list, key)[0]))
    .filter(value => typeof value === 'string')
  return field.args
    .filter(({ name }) => !paging.has(name))
    .flatMap(({ name }) => {
      const found = new Set(lists.flatMap(list => values(list, name)))
      const all = found.size > 0 ? [...found] : texts
      return all.map(value => `${name}: ${inputLiteral(value)}`)
    })
}
