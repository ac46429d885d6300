type Direction = 'asc' | 'desc'
export type OrderBy = Readonly<Record<string, Direction | null | undefined>>

/**
 * An order in which no two items tie: by `id` after everything that was asked for, in the direction
 * of what was asked for last, as the indexes have it. Ties would otherwise fall as the database
 * happens to find them, and that may depend on what is hidden.
 */
export function totalOrder(orderBy: readonly OrderBy[]): OrderBy[] {
  if (orderBy.some(key => 'id' in key)) return [...orderBy]
  const [direction] = Object.values(orderBy.at(-1) ?? {})
  return [...orderBy, { id: direction ?? 'asc' }]
}
