import type { GraphQLSchema } from 'graphql'

import type { Role } from '../support/newsroom'
import type { ListMutation, MutationItem } from './listMutations'
import type { List } from './offeredLists'

/** What is to come of a mutation: done, or refused for one of these reasons, changing nothing. */
export type Outcome = 'done' | 'forbidden' | 'not offered' | 'invalid' | 'held' | 'wrong state'

/** One mutation that somebody tries. */
export type Attempt = {
  role: Role
  list: List
  mutation: ListMutation
  items: readonly MutationItem[]
  /** The ids of the items it is about. */
  ids: readonly string[]
  expected: Outcome
  /** The field that is written, if the attempt is about one. */
  field?: string
  /** A list that gets a new item on the way. */
  alsoCreates?: string
  /** What it is about, for people. */
  about: string
}

/** An attempt as a request. */
export function requestOf({ mutation, items }: Attempt, schema: GraphQLSchema) {
  const field = schema.getMutationType()?.getFields()[mutation.name]
  if (!field) throw new Error(`the API has no ${mutation.name}`)
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`)
  const passed = field.args.map(({ name }) => `${name}: $${name}`)
  return {
    query: `mutation (${declared.join(', ')}) { ${field.name}(${passed.join(', ')}) { id } }`,
    variables: mutation.variables(items),
  }
}
