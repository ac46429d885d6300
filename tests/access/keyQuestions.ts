import type { GraphQLSchema } from 'graphql'

import { inputLiteral } from './inputLiteral'
import { isToldToReaders } from './isToldToReaders'
import { type MutationItem, listMutations } from './listMutations'
import { type List, ownedLinksOf } from './offeredLists'
import { requiredInput } from './requiredInput'
import { requiredSamples } from './requiredSamples'
import type { Row } from './rowsOf'
import { uniqueKeys, uniqueLinks } from './uniqueKeys'

/**
 * Every way of naming one item, as root fields: alone, together with a key of a visible item, which
 * must not find out whether the two belong together, and by what it or the visible item is linked to.
 */
export function queriesByKey(
  list: List,
  schema: GraphQLSchema,
  hidden: Row,
  visible: Row | undefined,
): string[] {
  // What readers are told of a withdrawn article has a test of its own: withdrawn.test.ts.
  const isTold = (where: object) =>
    isToldToReaders(list, hidden) && Object.keys(where).join() === 'slug'
  return wheres(list, schema, hidden, visible)
    .filter(where => !isTold(where))
    .map(where => `${list.graphql.names.itemQueryName}(where: ${inputLiteral(where)}) { id }`)
}

/** Every mutation that a hidden item could make itself known in: by its keys, or by a slug taken. */
export function mutationsByKey(
  list: List,
  schema: GraphQLSchema,
  hidden: Row,
  visible: Row | undefined,
): string[] {
  const found = wheres(list, schema, hidden, visible)
  const claimed = uniqueKeys(list, schema)
    .filter(key => key !== 'id')
    .map(key => ({ ...newItem(list), [key]: hidden[key] }))
  return listMutations(list).flatMap(mutation => {
    const args = requiredSamples(mutation.name, mutation.arguments)
    const items: MutationItem[] =
      mutation.operation === 'create'
        ? claimed.map(data => ({ data }))
        : found.map(where => ({
            where,
            ...(mutation.operation === 'update' && { data: { version: 1 } }),
            args,
          }))
    return items.map(item => {
      const passed = inputLiteral(mutation.variables([item])).slice(1, -1) // without the braces
      return `${mutation.name}(${passed.trim()}) { id }`
    })
  })
}

const newItem = (list: List) => requiredInput(list.listKey, 1, { id: 'x' })

/** Every way of linking something new to a hidden item of another list. */
export function mutationsByLink(list: List, hiddenIdsOf: (list: List) => readonly string[]) {
  return ownedLinksOf(list).flatMap(({ key, relation, far }) => {
    if (!list.fields[key]?.graphql.isEnabled.create) return []
    return hiddenIdsOf(far).map(id => {
      const connect = relation.mode === 'one' ? { id } : [{ id }]
      const data = { ...newItem(list), [key]: { connect } }
      return `${list.graphql.names.createMutationName}(data: ${inputLiteral(data)}) { id }`
    })
  })
}

/** Every unique `where` that names a hidden item. */
export function wheres(
  list: List,
  schema: GraphQLSchema,
  hidden: Row,
  visible: Row | undefined,
): Record<string, unknown>[] {
  const keys = uniqueKeys(list, schema)
  const alone = keys.map(key => ({ [key]: hidden[key] }))
  const together = keys.flatMap(key =>
    keys.flatMap(other =>
      key === other ? [] : [{ [key]: hidden[key], [other]: (visible ?? hidden)[other] }],
    ),
  )
  const linked = uniqueLinks(list, schema).flatMap(link => [
    ...alone.flatMap(where => [{ [link]: where }, { ...where, [link]: { id: visible?.id } }]),
    ...(visible ? [{ [link]: { id: visible.id } }] : []),
  ])
  return [...alone, ...together, Object.assign({}, ...alone), ...linked]
}
