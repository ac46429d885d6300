import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** A field that answers with a connection, and the type that it is a field of. */
export type ConnectionField = { on: GraphQLObjectType; field: Field }

/** What a connection is made of, or undefined for any other type. */
export function connectionParts(type: GraphQLOutputType) {
  const named = getNamedType(type)
  const fields = isObjectType(named) ? named.getFields() : {}
  const [edge, pageInfo] = [fields.edges, fields.pageInfo].map(
    field => field && getNamedType(field.type),
  )
  const node = isObjectType(edge) ? edge.getFields().node : undefined
  if (!isObjectType(edge) || !isObjectType(pageInfo) || !node) return undefined
  return { edge, pageInfo, node: getNamedType(node.type) }
}

/** Every field of a schema that answers with a connection, found by its type. */
export function connectionFields(schema: GraphQLSchema): ConnectionField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(on =>
      Object.values(on.getFields())
        .filter(({ type }) => connectionParts(type))
        .map(field => ({ on, field })),
    )
}
