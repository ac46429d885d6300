import { readFileSync } from 'node:fs'

import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal'
import { buildSchema, GraphQLSchema, introspectionFromSchema } from 'graphql'

/** Where the types of what Stet answers are kept for the reader. */
export const readerTypesFile = 'reader/graphql-env.d.ts'

/**
 * The types from which gql.tada tells the reader's queries theirs, made of schema.graphql: queries
 * only, for the reader changes nothing.
 */
export function readerTypes(): string {
  const { query } = buildSchema(readFileSync('schema.graphql', 'utf8')).toConfig()
  const queries = introspectionFromSchema(new GraphQLSchema({ query }), { descriptions: false })
  return outputIntrospectionFile(minifyIntrospection(queries), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  })
}
