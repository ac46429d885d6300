import { type GraphQLSchema, isInputObjectType } from 'graphql'

import type { List } from './offeredLists'

/** The fields by which the API finds one item of a list: its id, its slug. */
export function uniqueKeys(list: List, schema: GraphQLSchema): string[] {
  return fieldsOf(list, schema).flatMap(({ name, type }) => (isInputObjectType(type) ? [] : [name]))
}

/** The links by which the API finds one item of a list from the other end: `revisionOf`. */
export function uniqueLinks(list: List, schema: GraphQLSchema): string[] {
  return fieldsOf(list, schema).flatMap(({ name, type }) => (isInputObjectType(type) ? [name] : []))
}

function fieldsOf(list: List, schema: GraphQLSchema) {
  const type = schema.getType(list.graphql.names.whereUniqueInputName)
  if (!isInputObjectType(type)) throw new Error(`${list.listKey} has no unique where`)
  return Object.values(type.getFields())
}
