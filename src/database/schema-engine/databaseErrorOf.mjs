/**
 * The database's own code and message, wherever the adapter put them.
 * @param {unknown} error
 * @returns {{ code: string, message: string }}
 */
export function databaseErrorOf(error) {
  const source = causeOf(error)
  const code = source.originalCode ?? source.code
  const message = source.originalMessage ?? source.message
  return { code: typeof code === 'string' ? code : '', message: String(message) }
}

/**
 * @param {unknown} error
 * @returns {Record<string, unknown>}
 */
export function causeOf(error) {
  if (!(error instanceof Error)) return { message: error }
  const { cause } = error
  return { ...error, message: error.message, ...(typeof cause === 'object' ? cause : undefined) }
}
