import { initGraphQLTada } from 'gql.tada'

import type { introspection } from '../graphql-env'

/** Writes a query whose answer is typed by schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { ID: string; DateTime: string; CalendarDay: string; JSON: unknown }
}>()

export type { ResultOf } from 'gql.tada'
