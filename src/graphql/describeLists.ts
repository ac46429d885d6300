import type { GraphQLSchema } from 'graphql'

type List = { graphql?: { description?: string } }

/** Gives each list's type the description its list has; Keystone keeps it to itself. */
export function describeLists(lists: Record<string, List>) {
  return (schema: GraphQLSchema): GraphQLSchema => {
    for (const [key, { graphql }] of Object.entries(lists)) {
      const type = schema.getType(key)
      if (type) type.description = graphql?.description
    }
    return schema
  }
}
