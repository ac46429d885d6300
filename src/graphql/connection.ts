import type { CursorValue } from './cursor'
import { openCursor } from './cursor'
import { g } from './g'
import { queryLimits } from './queryLimits'
import { refuse } from './refuse'

/** An item on a page, with the cursor that continues after it. */
export type Edge<Node> = { cursor: string; node: Node }

/** A page of a connection. What is asked for seldom is found out only then. */
export type Page<E extends Edge<unknown>> = {
  edges: readonly E[]
  hasNextPage: boolean
  hasPreviousPage: boolean | (() => Promise<boolean>)
}

const PageInfo = g.object<Page<Edge<unknown>>>()({
  name: 'PageInfo',
  description: 'What lies around a page of a connection.',
  fields: {
    hasNextPage: g.field({
      type: g.nonNull(g.Boolean),
      description: 'Whether there is more after this page.',
    }),
    hasPreviousPage: g.field({
      type: g.nonNull(g.Boolean),
      description: 'Whether there is something before this page.',
    }),
    startCursor: g.field({
      type: g.String,
      description: 'The cursor of the first edge; null on an empty page.',
      resolve: ({ edges }) => edges[0]?.cursor ?? null,
    }),
    endCursor: g.field({
      type: g.String,
      description: 'The cursor of the last edge, to pass as `after`; null on an empty page.',
      resolve: ({ edges }) => edges.at(-1)?.cursor ?? null,
    }),
  },
})

type NodeType<Node> = g<typeof g.object<Node>> | g<typeof g.union<g<typeof g.object<Node>>>>
type AnyType = Parameters<typeof g.field>[0]['type']
type EdgeField<E> = g<typeof g.field<E, AnyType, object>>

/**
 * The GraphQL types of a connection, `<name>Connection` and `<name>Edge`, as Relay's specification
 * has them (https://relay.dev/graphql/connections.htm). Call it once for a name: a schema has each
 * type once.
 *
 * @param edgeFields what an edge tells beside its node and cursor
 */
export function connectionType<Node, E extends Edge<Node> = Edge<Node>>({
  name,
  node,
  edgeFields,
}: {
  name: string
  node: NodeType<Node>
  edgeFields?: Record<string, EdgeField<E>>
}) {
  const edge = g.object<E>()({
    name: `${name}Edge`,
    description: 'An item in its place on a page.',
    fields: {
      cursor: g.field({
        type: g.nonNull(g.String),
        description: 'To pass as `after`; opaque, and good for this field and its arguments only.',
        resolve: ({ cursor }: E) => cursor,
      }),
      node: g.field({
        type: g.nonNull(node),
        description: 'The item.',
        resolve: ({ node: item }: E) => item as never, // the type's source, as NodeType has it
      }),
      ...edgeFields,
    },
  })
  return g.object<Page<E>>()({
    name: `${name}Connection`,
    description: 'A page, and how to go on from it.',
    fields: {
      edges: g.field({
        type: g.nonNull(g.list(g.nonNull(edge))),
        description: 'The items of this page, in order.',
        resolve: ({ edges }: Page<E>) => edges as never, // as above
      }),
      pageInfo: g.field({
        type: g.nonNull(PageInfo),
        description: 'Where this page begins and ends.',
        resolve: (page: Page<E>) => page,
      }),
    },
  })
}

/** The arguments of every connection. The query limits count `first` as they count `take`. */
export const pageArguments = {
  first: g.arg({
    type: g.nonNull(g.Int),
    defaultValue: 20,
    description: `How many items a page holds at most, from 1 to ${queryLimits.first}.`,
  }),
  after: g.arg({
    type: g.String,
    description: 'The `endCursor` of the page before, or nothing for the first page.',
  }),
}

export type PageArguments = { first: number; after?: string | null | undefined }

/**
 * Names what a cursor is good for: one field, and whatever decides which items it answers with and
 * in which order. `sealCursor` and `readPage` take it.
 */
export function cursorPurpose(field: string, decides: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([field, Object.entries(decides).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

/**
 * Reads a connection's arguments: how many items, and the place after which they begin.
 *
 * @throws VALIDATION_FAILED
 */
export function readPage(
  purpose: string,
  { first, after }: PageArguments,
): { first: number; after?: readonly CursorValue[] } {
  if (first < 1 || first > queryLimits.first)
    refuse('VALIDATION_FAILED', `first: ask for 1 to ${queryLimits.first} items.`)
  return { first, ...(typeof after === 'string' && { after: openCursor(purpose, after) }) }
}
