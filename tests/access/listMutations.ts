import type { List } from './offeredLists'

/** One item of a mutation: which it is, and what is to become of it. */
export type MutationItem = { where?: object; data?: object; args?: object }

export type ListMutation = {
  /** Its name in the API. */
  name: string
  /** create, update, delete, or the key of an action. */
  operation: string
  isMany: boolean
  /** What an action asks for beside an item: names and GraphQL types. */
  arguments: readonly { name: string; type: string }[]
  /** The variables that pass some items to it; a mutation for one item takes the first. */
  variables(items: readonly MutationItem[]): Record<string, unknown>
}

/** Every mutation of a list, its actions included, that the API offers. */
export function listMutations({ graphql: { names, isEnabled }, actions }: List): ListMutation[] {
  type Arguments = ListMutation['arguments']
  const one = (name: string, operation: string, asked: Arguments = []): ListMutation => ({
    name,
    operation,
    isMany: false,
    arguments: asked,
    variables: ([item]) => ({ where: item?.where, data: item?.data, ...item?.args }),
  })
  const many = (
    name: string,
    operation: string,
    variables: ListMutation['variables'],
    asked: Arguments = [],
  ): ListMutation => ({ name, operation, isMany: true, arguments: asked, variables })

  return [
    ...(isEnabled.create
      ? [
          one(names.createMutationName, 'create'),
          many(names.createManyMutationName, 'create', items => ({
            data: items.map(({ data }) => data),
          })),
        ]
      : []),
    ...(isEnabled.update
      ? [
          one(names.updateMutationName, 'update'),
          many(names.updateManyMutationName, 'update', items => ({
            data: items.map(({ where, data }) => ({ where, data })),
          })),
        ]
      : []),
    ...(isEnabled.delete
      ? [
          one(names.deleteMutationName, 'delete'),
          many(names.deleteManyMutationName, 'delete', items => ({
            where: items.map(({ where }) => where),
          })),
        ]
      : []),
    ...actions.flatMap(({ actionKey, graphql }) => [
      one(graphql.names.one, actionKey, graphql.arguments),
      many(
        graphql.names.many,
        actionKey,
        items => ({ data: items.map(({ where, args }) => ({ where, ...args })) }),
        graphql.arguments,
      ),
    ]),
  ]
}
