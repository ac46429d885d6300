import type { GraphQLError } from 'graphql'
import { type LimitName, queryLimits } from './queryLimits'

/** Why a request was refused: a stable code, and one sentence that says what to do about it. */
export type LimitViolation = {
  code: 'QUERY_TOO_COMPLEX' | 'GRAPHQL_PARSE_FAILED'
  message: string
}

/** Ends the examination of a request at the first limit that it exceeds. */
export class LimitExceeded extends Error {
  override name = 'LimitExceeded'
  readonly violation: LimitViolation

  constructor(message: string) {
    super(message)
    this.violation = { code: 'QUERY_TOO_COMPLEX', message }
  }
}

type Paging = 'take' | 'skip' | 'first'

const sentences = {
  characters: ['has too many characters', 'pass long values as variables'],
  tokens: ['has too many tokens', 'shorten it, or pass long values as variables'],
  brackets: ['nests brackets too deeply', 'flatten it'],
  operations: ['has too many operations', 'send them one at a time'],
  fragments: ['has too many fragments', 'remove those it can do without'],
  directives: ['has too many directives', 'remove those it can do without'],
  rootFields: ['has too many top-level fields', 'split it into several queries'],
  depth: ['nests fields too deeply', 'ask for the inner items in a query of their own'],
  introspectionDepth: ['nests introspection too deeply', 'use the standard introspection query'],
  selectionSets: ['nests fragments too deeply', 'merge fragments that only hold fragments'],
  fields: ['selects too many fields', 'ask for fewer, or split it into several queries'],
  aliases: ['has too many aliases', 'split it into several queries'],
  listLevels: ['nests lists too deeply', 'ask for the innermost list in a query of its own'],
  rows: ['may answer with too many items', 'pass a smaller take or first to the lists in it'],
  inputDepth: ['nests an input value too deeply', 'flatten the value'],
  listLength: ['passes too long a list', 'send the list in parts'],
  inputNodes: ['passes too many input values', 'send them in parts'],
  jsonDepth: ['nests a rich-text document too deeply', 'flatten the document'],
  jsonNodes: ['passes too much rich text', 'split the document'],
} satisfies Record<Exclude<LimitName, Paging>, [problem: string, advice: string]>

const pagingAdvice = {
  take: 'ask for one page at a time',
  skip: 'narrow the filter instead',
  first: 'ask for one page at a time',
} satisfies Record<Paging, string>

/** An exponential count would read as noise, and beyond this it no longer matters. */
const highestNamed = 1_000_000

/**
 * Holds a count to its limit.
 *
 * @param found how many there are at least: counting may stop once the limit is passed
 * @throws {LimitExceeded} when that is more than the limit
 */
export function hold(name: Exclude<LimitName, Paging>, found: number): void {
  const limit = queryLimits[name]
  if (found <= limit) return
  const [problem, advice] = sentences[name]
  const atLeast = Math.min(found, highestNamed)
  throw new LimitExceeded(
    `The query ${problem} (at least ${atLeast}, and the limit is ${limit}): ${advice}.`,
  )
}

/**
 * Holds a paging argument between 0 and its limit.
 *
 * @throws {LimitExceeded} when it is outside
 */
export function holdPaging(name: Paging, found: number): void {
  const limit = queryLimits[name]
  if (found >= 0 && found <= limit) return
  throw new LimitExceeded(
    `The query passes ${name}: ${found} (the limit is 0 to ${limit}): ${pagingAdvice[name]}.`,
  )
}

/** A message may quote a token of any length; this much of it shows where the mistake is. */
const longestReason = 160

/** Says where a text stops being GraphQL, from the parser's error. */
export function parseFailure(error: GraphQLError): LimitViolation {
  const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 }
  const reason = error.message
    .replace(/^Syntax Error: /, '')
    .replace(/\.$/, '')
    .slice(0, longestReason)
  return {
    code: 'GRAPHQL_PARSE_FAILED',
    message: `Correct the query at line ${line}, column ${column}: ${reason}.`,
  }
}
