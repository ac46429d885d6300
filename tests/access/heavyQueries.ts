import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql'

import { queryLimits } from '../../src/graphql/queryLimits'
import { isHeavy } from './isHeavy'
import { isPaged } from './selectionPaths'
import { isOneItem, type Known } from './walkQueries'

type Field = GraphQLField<unknown, unknown>

const fewOnes = '(take: 4, orderBy: [{ id: asc }])'

/** Queries for the heavy fields of a type alone: of each known item, in lists, and a step away. */
export function heavyQueries(schema: GraphQLSchema, known: readonly Known[]): string[] {
  const queries = fieldsOf(schema.getQueryType())
  return queries.flatMap(query => {
    const type = getNamedType(query.type)
    if (!isObjectType(type)) return []
    if (isPaged(query)) return below(type).map(part => `{ ${query.name}${fewOnes} ${part} }`)

    const heavy = heavyOf(type)
    if (heavy === undefined) return []
    if (!isOneItem(query)) return query.args.length === 0 ? [`{ ${query.name} ${heavy} }`] : []
    const items = known.filter(item => item.type === type.name)
    if (items.length === 0) return []
    const perQuery = Math.floor(queryLimits.rows / rowsOf(type) / 2)
    return inParts(items, Math.min(perQuery, queryLimits.rootFields)).map(some => {
      const asked = some.map(({ where }, i) => `a${i}: ${query.name}(where: ${where}) ${heavy}`)
      return `{ ${asked.join(' ')} }`
    })
  })
}

function below(type: GraphQLObjectType): string[] {
  const near = fieldsOf(type).flatMap(field => {
    const far = getNamedType(field.type)
    const heavy = isObjectType(far) ? heavyOf(far) : undefined
    return heavy ? [`{ ${field.name}${isPaged(field) ? fewOnes : ''} ${heavy} }`] : []
  })
  return [heavyOf(type) ?? [], near].flat()
}

/** The heavy fields of a type as a selection. */
function heavyOf(type: GraphQLObjectType): string | undefined {
  const names = fieldsOf(type)
    .filter(isHeavy)
    .map(({ name }) => name)
  return names.length > 0 ? `{ ${names.join(' ')} }` : undefined
}

function rowsOf(type: GraphQLObjectType): number {
  return fieldsOf(type).reduce((sum, { extensions }) => sum + Number(extensions.rows ?? 0), 0)
}

function fieldsOf(type: GraphQLObjectType | null | undefined): Field[] {
  return Object.values(type?.getFields() ?? {})
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  const parts = Math.ceil(all.length / size)
  return Array.from({ length: parts }, (_, n) => all.slice(n * size, (n + 1) * size))
}
