import { createHash } from 'node:crypto'

import {
  BREAK,
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'

/** A query, parsed, that fits the schema. */
export type QueryDocument = {
  document: DocumentNode
  hash: string
  /** What its only operation is called, if it is called anything. */
  name: string | undefined
}

const mostKept = 1_000
const mostCharacters = 10_000_000

/**
 * The queries that were asked last, each parsed and held against the schema once. Those that do not
 * fit it, and whatever is not a query for data, is not among them.
 */
export class QueryDocuments {
  readonly #schema: GraphQLSchema
  readonly #kept = new LRUCache<string, QueryDocument>({
    max: mostKept,
    maxSize: mostCharacters,
    sizeCalculation: (_document, text) => text.length + 1,
  })

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /**
   * Reads a query that is within the limits (src/graphql/limits.ts).
   *
   * @returns undefined when it does not fit the schema, or asks about it
   */
  read(text: string): QueryDocument | undefined {
    const known = this.#kept.get(text)
    if (known) return known
    const document = parse(text)
    if (asksAboutSchema(document) || validate(this.#schema, document).length > 0) return undefined
    const name = getOperationAST(document)?.name?.value
    const read = { document, hash: hashOf(text), name }
    this.#kept.set(text, read)
    return read
  }
}

/** What a persisted query is named by: its SHA-256 in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Whether the operation that would run is a query; one that nobody has named is not. */
export function runsQuery({ document }: QueryDocument, operationName?: string | null): boolean {
  return getOperationAST(document, operationName)?.operation === 'query'
}

function asksAboutSchema(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    [Kind.FIELD]({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined
      found = true
      return BREAK
    },
  })
  return found
}
