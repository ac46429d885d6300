import { type GraphQLField, getNamedType, isLeafType } from 'graphql'

/** Whether a plain field costs as much as many items, so that a query has room for a few only. */
export function isHeavy({ type, extensions }: GraphQLField<unknown, unknown>): boolean {
  return isLeafType(getNamedType(type)) && typeof extensions.rows === 'number'
}
