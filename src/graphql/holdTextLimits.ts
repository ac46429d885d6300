import { Lexer, Source, TokenKind } from 'graphql'
import { hold } from './limitViolation'

const opening: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
])
const closing: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
])

/**
 * Holds the limits that can be counted without parsing, so that parsing is safe: graphql-js parses
 * by recursion, and only brackets make it recurse.
 *
 * Its own lexer does the counting, so that strings, block strings and comments are told apart
 * exactly as the parser will tell them.
 *
 * @throws {LimitExceeded} at the first limit exceeded
 * @throws {GraphQLError} at the first character that no token can begin with
 */
export function holdTextLimits(query: string): void {
  hold('characters', query.length)

  const lexer = new Lexer(new Source(query))
  let tokens = 0
  let open = 0
  let directives = 0
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; kind = lexer.advance().kind) {
    hold('tokens', ++tokens)
    if (opening.has(kind)) hold('brackets', ++open)
    else if (closing.has(kind)) open--
    else if (kind === TokenKind.AT) hold('directives', ++directives)
  }
}
