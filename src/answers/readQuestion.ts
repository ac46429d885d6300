/** A query over HTTP. What `hash` names is a persisted query, whose text may be left out. */
export type Question = {
  query?: string
  hash?: string
  variables?: Record<string, unknown>
  operationName?: string
}

/**
 * Reads what GraphQL over HTTP asks, from a body or an address.
 *
 * @returns undefined for anything out of the ordinary
 */
export function readQuestion(sent: unknown): Question | undefined {
  if (!isRecord(sent)) return undefined
  const { query, variables, operationName, extensions } = sent
  const question: Question = {}
  if (typeof query === 'string') question.query = query
  else if (query !== undefined && query !== null) return undefined
  if (isRecord(variables)) question.variables = variables
  else if (variables !== undefined && variables !== null) return undefined
  if (typeof operationName === 'string') question.operationName = operationName
  else if (operationName !== undefined && operationName !== null) return undefined

  if (isRecord(extensions)) {
    const { persistedQuery } = extensions
    const hash =
      isRecord(persistedQuery) && persistedQuery.version === 1 && persistedQuery.sha256Hash
    if (typeof hash === 'string' && /^[\da-f]{64}$/.test(hash)) question.hash = hash
    else if (persistedQuery !== undefined) return undefined
  } else if (extensions !== undefined && extensions !== null) return undefined
  return question
}

/** The same, from a query string. */
export function readQueryString(search: string): Question | undefined {
  const sent: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    if (name in sent) return undefined
    sent[name] = name === 'variables' || name === 'extensions' ? parsed(value) : value
  }
  return readQuestion(sent)
}

/** @returns the text itself when it is not JSON, which no question takes */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
