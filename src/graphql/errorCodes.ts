/**
 * Every code an error of the API can carry, with what it tells a client. The list is closed: a
 * frontend may switch over it (docs/contract.md).
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
  BAD_USER_INPUT: 'A variable has the wrong type.',
  BAD_REQUEST: 'The HTTP request is not one this endpoint takes.',
  PERSISTED_QUERY_NOT_FOUND: 'The hash names no query that is known; send its text with it.',
  PAYLOAD_TOO_LARGE: 'The request body is larger than this endpoint takes.',
  QUERY_TOO_COMPLEX: 'The query costs more than one request may.',
  FORBIDDEN: 'Not allowed, or not there: the two are not told apart.',
  VALIDATION_FAILED: 'A value was refused; the message names the field.',
  NOT_UNIQUE: 'Another item already has this value; the message names the field.',
  STALE_VERSION: 'The item was changed since it was read; read it again.',
  REFERENCED: 'Articles use it; the message names them.',
  TOO_MANY_TRIES: 'Too many tries to sign in; wait some minutes.',
  WRONG_STATE: 'The article is not in a state in which this can be done.',
  COPY_ISSUES: 'The copy desk has errors; mend them, or give a reason to publish all the same.',
  PREVIEW_EXPIRED: 'The preview has ended; a new link is made in the newsroom.',
  BUSY: 'The database or the server is busy; try again in a moment.',
  OUTCOME_UNKNOWN: 'The database did not answer; it may be saved: look before you try again.',
  INTERNAL_ERROR: 'Something went wrong on the server.',
} as const

export type ErrorCode = keyof typeof errorCodes
